import { readNoted } from '../counts/sums/changes.ts';
import { WHOLE_PETITION } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';

/** Those of the pages from which signatures count. */
export async function findSignedPages(
  trx: Db,
  petition: string,
  pages: readonly string[],
): Promise<Set<string>> {
  if (pages.length === 0) return new Set();
  const rows = await trx
    .selectFrom('count_sums')
    .select('value')
    .where('petition', '=', petition)
    .where('partner', '=', WHOLE_PETITION)
    .where('part', '=', 'page')
    .where('value', 'in', pages)
    .where((eb) => eb.or([eb('online', '>', 0), eb('imported', '>', 0)]))
    .execute();
  const changed = (await readNoted(trx, petition)).map(({ page }) => page);
  return new Set([...rows.map(({ value }) => value), ...changed]);
}
