import type { Db } from '../../database/db.ts';
import { readSums } from '../sums/read-sums.ts';
import type { Counted } from './counted.ts';
import { type BreakdownRow, valueRow } from './part-rows.ts';

/** Where a signature has no page. */
const NO_PAGE = '';

/**
 * The pages on which signatures were given. A browser says which page it was, and may lie: one on which nobody has seen
 * the tag is counted among the others, so that strangers cannot write into the list, nor make it long.
 *
 * @param publicUrl Origin under which browsers reach this server; null where that is not known.
 */
export async function pageRows(trx: Db, counted: Counted, publicUrl: string | null): Promise<BreakdownRow[]> {
  const { petition, partner, numbers } = counted;
  const only = [NO_PAGE, ...(await knownPages(trx, counted, publicUrl))];
  const { page: sums } = await readSums(trx, petition, ['page'], { partner, only });
  const rows = sums.map(({ value, online, imported }) => valueRow(value || null, online + imported));
  const listed = rows.reduce((sum, { count }) => sum + count, 0);
  return [...rows, { kind: 'other', count: numbers.online + numbers.imported - listed }];
}

/** The pages that count under their own names: where the tag was seen, and the one that the server itself has. */
export async function knownPages(
  trx: Db,
  { campaign, petition }: Pick<Counted, 'campaign' | 'petition'>,
  publicUrl: string | null,
): Promise<string[]> {
  const seen = await trx
    .selectFrom('placement_pages')
    .select('page')
    .where('campaign', '=', campaign)
    .where('petition', '=', petition)
    // One row stands for all pages beyond the limit.
    .where('page', '<>', NO_PAGE)
    .execute();
  const pages = seen.map(({ page }) => page);
  return publicUrl === null ? pages : [...new Set([...pages, `${publicUrl}/p/${petition}`])];
}
