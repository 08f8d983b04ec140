import { sql } from 'kysely';
import type { Db } from '../../database/db.ts';
import { lockSums } from '../../database/lock.ts';
import type { CountChangesRow } from '../../database/watching-tables.ts';
import { addToSums } from './add-to-sums.ts';
import { readChanges } from './changes.ts';
import { sumRows } from './sum-rows.ts';

// A thousand changes or so, whose fold keeps others from writing for some 20 ms.
const ROWS_AT_ONCE = 200;
const LENGTH_AT_ONCE = 100_000;

/** Adds noted changes to the sums, a slice in a transaction, until few are left. */
export async function foldChanges(db: Db): Promise<void> {
  // Asked first, so that nobody waits for a lock that is not needed.
  let isMore = await isAnyNoted(db);
  while (isMore) isMore = await db.transaction().execute(foldSome);
}

async function isAnyNoted(db: Db): Promise<boolean> {
  const noted = await db.selectFrom('count_changes').select('id').limit(1).executeTakeFirst();
  return noted !== undefined;
}

/** @returns Whether it was a full slice. What came since then can wait. */
async function foldSome(trx: Db): Promise<boolean> {
  await lockSums(trx);
  const noted = await someNoted(trx);
  if (noted.length === 0) return false;
  for (const [petition, rows] of Map.groupBy(noted, (row) => row.petition)) {
    const changes = rows.flatMap((row) => readChanges(row.changes));
    await addToSums(trx, sumRows(petition, changes));
  }
  const ids = noted.map(({ id }) => id);
  await trx.deleteFrom('count_changes').where('id', 'in', ids).execute();
  const length = noted.reduce((sum, row) => sum + row.changes.length, 0);
  return noted.length === ROWS_AT_ONCE || length >= LENGTH_AT_ONCE;
}

/** At least one row, if there is any, since a row may be long by itself. */
async function someNoted(trx: Db): Promise<CountChangesRow[]> {
  const { rows } = await sql<CountChangesRow>`
    select id, petition, changes
    from (
      select id, petition, changes, sum(length(changes)) over (order by id) - length(changes) as before
      from (select id, petition, changes from count_changes order by id limit ${sql.lit(ROWS_AT_ONCE)}) as noted
    ) as summed
    where before < ${sql.lit(LENGTH_AT_ONCE)}`.execute(trx);
  return rows;
}
