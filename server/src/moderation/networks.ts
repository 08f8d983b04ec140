import type { Db } from '../database/db.ts';

/** An `in (…)` list has a limit on both databases. */
const IDS_AT_ONCE = 500;

/** The codes of the networks that signatures came from, by id; most lose theirs after a week. */
export async function networksOf(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>();
  for (let at = 0; at < ids.length; at += IDS_AT_ONCE) {
    const rows = await db
      .selectFrom('network_codes')
      .select(['signature', 'network_code'])
      .where('signature', 'in', ids.slice(at, at + IDS_AT_ONCE))
      .execute();
    for (const { signature, network_code } of rows) codes.set(signature, network_code);
  }
  return codes;
}
