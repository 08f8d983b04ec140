import { sql } from 'kysely';
import { windowsAt } from '../../domain/signature/allowance.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import { insertMany } from '../../database/insert-many.ts';
import { countRows } from '../../database/count-rows.ts';
import type { Db } from '../../database/db.ts';
import type { PaceRow } from '../../database/tables.ts';

const WINDOW_MS = 10 * MINUTE_MS;
const HOURS_A_DAY = 24;
/** Of the seven days before today. */
const MIDDLE = 3;

export const WHOLE = '';
export const partnerTrait = (partner: string) => `partner:${partner}`;
export const providerTrait = (domainCode: string) => `domain:${domainCode}`;

/** Signatures with a trait in the last hour, and in a usual hour those of the petition without it. */
export type Pace = { lately: number; usualElsewhere: number };
export type Paces = (petition: string, trait: string) => Pace;

/** @param petitions Without repeats. */
export async function readPaces(
  trx: Db,
  petitions: readonly string[],
  traits: readonly string[],
  now: Date,
): Promise<Paces> {
  const all = [...new Set([WHOLE, ...traits])];
  // Two queries: with `or`, SQLite would read all traits of a petition.
  const rows = await sumsByDay(trx, petitions, all, now)
    .unionAll(sumsOfHour(trx, petitions, all, now))
    .execute();
  const found = new Map(
    rows.map(({ petition, trait, of, signatures }) => [`${petition} ${trait} ${of}`, signatures]),
  );
  const sum = (petition: string, trait: string, of: string) =>
    Number(found.get(`${petition} ${trait} ${of}`) ?? 0);
  const days = [...new Set(rows.map(({ of }) => of))].filter((of) => of !== LATELY);
  return (petition, trait) => ({
    lately: sum(petition, trait, LATELY),
    // Without its own: what comes through a partner must not raise what may come through it.
    usualElsewhere: usualHour(days.map((day) => sum(petition, WHOLE, day) - sum(petition, trait, day))),
  });
}

const LATELY = 'lately';

/** By the middle one of the days, so that a flood has to last for most of a week before it seems usual. */
function usualHour(days: readonly number[]): number {
  return (days.toSorted((one, other) => other - one)[MIDDLE] ?? 0) / HOURS_A_DAY;
}

/** Without today, whose sum would be that of a part of a day. */
function sumsByDay(trx: Db, petitions: readonly string[], traits: readonly string[], now: Date) {
  const day = sql<string>`substr(started_at, 1, 10)`;
  return trx
    .selectFrom('paces')
    .select((eb) => ['petition', 'trait', day.as('of'), eb.fn.sum<string>('signatures').as('signatures')])
    .where('petition', 'in', petitions)
    .where('trait', 'in', traits)
    .where('started_at', '>', windowsAt(now).week)
    .where('started_at', '<', now.toISOString().slice(0, 10))
    .groupBy(['petition', 'trait', day]);
}

function sumsOfHour(trx: Db, petitions: readonly string[], traits: readonly string[], now: Date) {
  return trx
    .selectFrom('paces')
    .select((eb) => [
      'petition',
      'trait',
      sql<string>`${sql.lit(LATELY)}`.as('of'),
      eb.fn.sum<string>('signatures').as('signatures'),
    ])
    .where('petition', 'in', petitions)
    .where('trait', 'in', traits)
    .where('started_at', '>', windowsAt(now).hour)
    .groupBy(['petition', 'trait']);
}

/** The row of a trait in the window of an instant. */
export function paceRow(petition: string, trait: string, signedAt: string, signatures: number): PaceRow {
  const started = Math.floor(Date.parse(signedAt) / WINDOW_MS) * WINDOW_MS;
  return { petition, trait, started_at: new Date(started).toISOString(), signatures };
}

const ADDED = sql`on conflict (petition, trait, started_at) do update
  set signatures = paces.signatures + excluded.signatures`;

/** @param rows No two of the same trait and window. */
export async function raisePaces(trx: Db, rows: readonly PaceRow[]): Promise<void> {
  await insertMany(trx, 'paces', rows, ADDED);
}

export async function forgetPaces(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('paces').where('started_at', '<=', windowsAt(now).week).execute();
}

/** How many rows `forgetPaces` would delete. */
export async function countOldPaces(db: Db, now: Date): Promise<number> {
  return countRows(db.selectFrom('paces').where('started_at', '<=', windowsAt(now).week));
}
