import type { Db } from '../../database/db.ts';

const FIRST = new Date(0).toISOString();

const jobOf = (petition: string): string => `sums of ${petition}`;

/**
 * An instant that every mending of a petition's sums moves on. Two processes may find the same fault at once; the second
 * sees by it that it must not add the same again.
 */
export async function readTurn(db: Db, petition: string): Promise<string> {
  const job = jobOf(petition);
  await db
    .insertInto('jobs')
    .values({ job, last_ran_at: FIRST })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const row = await db
    .selectFrom('jobs')
    .select('last_ran_at')
    .where('job', '=', job)
    .executeTakeFirstOrThrow();
  return row.last_ran_at;
}

/** @returns The next turn; undefined when it is another one's. */
export async function passTurn(trx: Db, petition: string, turn: string): Promise<string | undefined> {
  const next = new Date(Math.max(Date.now(), Date.parse(turn) + 1)).toISOString();
  const { numUpdatedRows } = await trx
    .updateTable('jobs')
    .set({ last_ran_at: next })
    .where('job', '=', jobOf(petition))
    .where('last_ran_at', '=', turn)
    .executeTakeFirst();
  return numUpdatedRows === 1n ? next : undefined;
}
