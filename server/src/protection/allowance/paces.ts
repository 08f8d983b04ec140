import { sql } from 'kysely';
import { windowsAt } from '../../domain/signature/allowance.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import { insertMany } from '../../database/insert-many.ts';
import type { Db } from '../../database/db.ts';
import type { PaceRow } from '../../database/tables.ts';

const WINDOW_MS = 10 * MINUTE_MS;
const HOURS_A_DAY = 24;
/** Of the seven days before today. */
const MIDDLE = 3;

export const WHOLE = '';
export const partnerTrait = (partner: string) => `partner:${partner}`;
export const providerTrait = (domainCode: string) => `domain:${domainCode}`;

/** Signatures by trait in the last hour, and by the whole petition in a usual hour. */
export type Paces = (petition: string, trait: string) => number;

/** @param petitions Without repeats. */
export async function readPaces(
  trx: Db,
  petitions: readonly string[],
  traits: readonly string[],
  now: Date,
): Promise<Paces> {
  const whole = sumByDay(trx, petitions, now);
  const others = traits.filter((trait) => trait !== WHOLE);
  // Two queries: with `or`, SQLite would read all traits of a petition.
  const both = others.length === 0 ? whole : whole.unionAll(sumOfHour(trx, petitions, others, now));
  const rows = await both.execute();
  const found = new Map(
    rows.map(({ petition, of, signatures }) => [`${petition} ${of}`, Number(signatures)]),
  );
  return (petition, trait) =>
    trait === WHOLE
      ? usualHour(rows.filter((row) => row.petition === petition && DAY.test(row.of)))
      : (found.get(`${petition} ${trait}`) ?? 0);
}

/** `of`: a trait, or a day of the whole petition. PostgreSQL returns sums as text. */
type Sum = { petition: string; of: string; signatures: string };

const DAY = /^\d{4}-\d\d-\d\d$/;

/** By the middle one of the days, so that a flood has to last for most of a week before it seems usual. */
function usualHour(days: readonly Sum[]): number {
  const most = days.map(({ signatures }) => Number(signatures)).toSorted((a, b) => b - a);
  return (most[MIDDLE] ?? 0) / HOURS_A_DAY;
}

/** Without today, whose sum would be that of a part of a day. */
function sumByDay(trx: Db, petitions: readonly string[], now: Date) {
  const day = sql<string>`substr(started_at, 1, 10)`;
  return trx
    .selectFrom('paces')
    .select((eb) => ['petition', day.as('of'), eb.fn.sum<string>('signatures').as('signatures')])
    .where('petition', 'in', petitions)
    .where('trait', '=', WHOLE)
    .where('started_at', '>', windowsAt(now).week)
    .where('started_at', '<', now.toISOString().slice(0, 10))
    .groupBy(['petition', day]);
}

function sumOfHour(trx: Db, petitions: readonly string[], traits: readonly string[], now: Date) {
  return trx
    .selectFrom('paces')
    .select((eb) => ['petition', 'trait as of', eb.fn.sum<string>('signatures').as('signatures')])
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
  const { rows } = await db
    .selectFrom('paces')
    .select((eb) => eb.fn.countAll().as('rows'))
    .where('started_at', '<=', windowsAt(now).week)
    .executeTakeFirstOrThrow();
  return Number(rows);
}
