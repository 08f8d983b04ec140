import { sql } from 'kysely';
import type { Db } from '../../database/db.ts';
import { insertMany } from '../../database/insert-many.ts';
import type { CountSumRow } from '../../database/watching-tables.ts';

const RAISED = sql`on conflict (petition, partner, part, value) do update
  set online = count_sums.online + excluded.online, imported = count_sums.imported + excluded.imported`;

/** Raises, or lowers, the sums. Runs in a transaction that has locked them. */
export async function addToSums(trx: Db, rows: readonly CountSumRow[]): Promise<void> {
  await insertMany(trx, 'count_sums', rows, RAISED);
}
