import { sql } from 'kysely';
import { windowsAt } from '../../domain/signature/allowance.ts';
import { MINUTE_MS } from '../../domain/time/durations.ts';
import { insertMany } from '../../database/insert-many.ts';
import type { Db } from '../../database/db.ts';
import type { PaceRow } from '../../database/tables.ts';

const WINDOW_MS = 10 * MINUTE_MS;
const HOURS_A_WEEK = 7 * 24;

export const WHOLE = '';
export const partnerTrait = (partner: string) => `partner:${partner}`;
export const providerTrait = (domainCode: string) => `domain:${domainCode}`;

/** Signatures by trait in the last hour, and by the whole petition in an average hour of the last week. */
export type Paces = (petition: string, trait: string) => number;

/** @param petitions Without repeats. */
export async function readPaces(
  trx: Db,
  petitions: readonly string[],
  traits: readonly string[],
  now: Date,
): Promise<Paces> {
  const { hour, week } = windowsAt(now);
  const whole = sum(trx, petitions, [WHOLE], week);
  const others = traits.filter((trait) => trait !== WHOLE);
  // Two queries: with `or`, SQLite would read all traits of a petition.
  const both = others.length === 0 ? whole : whole.unionAll(sum(trx, petitions, others, hour));
  const rows = await both.execute();
  const found = new Map(rows.map((row) => [`${row.petition} ${row.trait}`, Number(row.signatures)]));
  return (petition, trait) => {
    const signatures = found.get(`${petition} ${trait}`) ?? 0;
    return trait === WHOLE ? signatures / HOURS_A_WEEK : signatures;
  };
}

function sum(trx: Db, petitions: readonly string[], traits: readonly string[], since: string) {
  return trx
    .selectFrom('paces')
    .select((eb) => ['petition', 'trait', eb.fn.sum<string>('signatures').as('signatures')])
    .where('petition', 'in', petitions)
    .where('trait', 'in', traits)
    .where('started_at', '>', since)
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
