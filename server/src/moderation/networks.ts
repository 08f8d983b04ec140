import type { Db } from '../database/db.ts';

/** The codes of the networks that signatures came from, by id; most lose theirs after a week. */
export async function networksOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('network_codes')
    .select(['signature', 'network_code'])
    .where('signature', 'in', ids)
    .execute();
  return new Map(rows.map(({ signature, network_code }) => [signature, network_code]));
}
