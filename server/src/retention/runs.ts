import type { Db } from '../database/db.ts';

/** Records that a job succeeded. */
export async function noteRun(db: Db, job: string, now: Date): Promise<void> {
  const last_ran_at = now.toISOString();
  await db
    .insertInto('jobs')
    .values({ job, last_ran_at })
    .onConflict((conflict) => conflict.column('job').doUpdateSet({ last_ran_at }))
    .execute();
}

/** When each job last succeeded. */
export async function lastRuns(db: Db): Promise<ReadonlyMap<string, Date>> {
  const rows = await db.selectFrom('jobs').selectAll().execute();
  return new Map(rows.map(({ job, last_ran_at }) => [job, new Date(last_ran_at)]));
}
