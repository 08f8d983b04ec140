import { type Removal, WITHDRAWN_MIN } from '@samleng/contract';
import { dayIn } from '../domain/time/day.ts';
import type { Db } from '../database/db.ts';

/**
 * Records that counted signatures were withdrawn, in a sum for the month. Runs in the transaction that takes them
 * off the count.
 *
 * @param instant ISO 8601.
 */
export async function noteWithdrawn(
  trx: Db,
  petition: string,
  number: number,
  instant: string,
): Promise<void> {
  const month = `${dayIn(await timeZoneOf(trx, petition), new Date(instant)).slice(0, 'YYYY-MM'.length)}-01`;
  await trx
    .insertInto('withdrawals')
    .values({ petition, month, number })
    .onConflict((conflict) =>
      conflict
        .columns(['petition', 'month'])
        .doUpdateSet((eb) => ({ number: eb('withdrawals.number', '+', number) })),
    )
    .execute();
}

async function timeZoneOf(trx: Db, petition: string): Promise<string> {
  const row = await trx
    .selectFrom('petitions')
    .innerJoin('campaigns', 'campaigns.campaign', 'petitions.campaign')
    .select('time_zone')
    .where('petition', '=', petition)
    .executeTakeFirstOrThrow();
  return row.time_zone;
}

/** How many counted signatures were taken off again, by day and reason; not those that were brought back. */
export async function findRemovals(db: Db, petition: string): Promise<Removal[]> {
  const batches = await db
    .selectFrom('removal_batches')
    .select((eb) => ['day', 'reason', eb.fn.sum('counted').as('number')])
    .where('petition', '=', petition)
    .groupBy(['day', 'reason'])
    .having((eb) => eb.fn.sum('counted'), '>', 0)
    .execute();
  const withdrawn = await db
    .selectFrom('withdrawals')
    .select(['month as day', 'number'])
    .where('petition', '=', petition)
    .where('number', '>=', WITHDRAWN_MIN)
    .execute();
  const removals: Removal[] = [
    ...batches.map(({ day, reason, number }) => ({ day, reason, number: Number(number) })),
    ...withdrawn.map(({ day, number }) => ({ day, reason: 'withdrawn' as const, number })),
  ];
  return removals.toSorted(byDay);
}

const byDay = (one: Removal, other: Removal): number =>
  compare(one.day, other.day) || compare(one.reason, other.reason);

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
