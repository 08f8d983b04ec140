import { sql } from 'kysely';
import { insertMany } from '../../database/insert-many.ts';
import { lockSums } from '../../database/lock.ts';
import type { Db } from '../../database/db.ts';
import { readChanges } from './changes.ts';
import { sumRows } from './sum-rows.ts';

/** Each holds the writer for some milliseconds. */
const ROWS_AT_ONCE = 200;

const RAISED = sql`on conflict (petition, partner, part, value) do update
  set online = count_sums.online + excluded.online, imported = count_sums.imported + excluded.imported`;

/** Adds noted changes to the sums, a slice in a transaction, until none is left or `signal` is aborted. */
export async function foldChanges(db: Db, signal?: AbortSignal): Promise<void> {
  for (let folded = ROWS_AT_ONCE; folded === ROWS_AT_ONCE;) {
    if (signal?.aborted) return;
    folded = await db.transaction().execute(foldSome);
  }
}

/** @returns How many rows of changes there were, at most as many as are folded at once. */
export async function foldSome(trx: Db): Promise<number> {
  await lockSums(trx);
  const noted = await trx.selectFrom('count_changes').selectAll().limit(ROWS_AT_ONCE).execute();
  if (noted.length === 0) return 0;
  for (const [petition, rows] of Map.groupBy(noted, (row) => row.petition)) {
    const changes = rows.flatMap((row) => readChanges(row.changes));
    await insertMany(trx, 'count_sums', sumRows(petition, changes), RAISED);
  }
  const ids = noted.map(({ id }) => id);
  await trx.deleteFrom('count_changes').where('id', 'in', ids).execute();
  return noted.length;
}
