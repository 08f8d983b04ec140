import type { Db } from '../../database/db.ts';
import { readSignatures, type StoredRow } from '../../signatures/row.ts';
import { cursorOf } from './cursor.ts';
import type { Cursor } from './order.ts';
import { type Found, foundFrom } from './found.ts';
import type { Search } from './search.ts';
import { countUpTo, inOrder, nextStretch, type Scan, scanOf, type SearchedPetition } from './stretch.ts';

// Small first: a page is often full at once, and each is a statement that signers wait for.
const STRETCHES = [500, 2000, 4000, 4000, 4000, 4000];

/** `next`: where to go on; undefined when all have been looked at. `scanned`: how many were, for this page. */
export type SearchPage = { signatures: Found[]; next: Cursor | undefined; scanned: number };

/**
 * A page of signatures. It may be short, or empty, though there are more: each looks at a limited number.
 *
 * @param search.after Of a page before, with the same search.
 */
export async function searchPage(
  db: Db,
  petition: SearchedPetition,
  search: Search,
  { after, limit }: { after: Cursor | undefined; limit: number },
): Promise<SearchPage> {
  const scan = scanOf(petition, search);
  const { rows, next, scanned } = await findRows(db, scan, after, limit);
  return { signatures: await foundFrom(db, rows), next, scanned };
}

type Rows = { rows: StoredRow[]; next: Cursor | undefined; scanned: number };

async function findRows(db: Db, scan: Scan, after: Cursor | undefined, limit: number): Promise<Rows> {
  const rows: StoredRow[] = [];
  let [next, scanned] = [after, 0];
  for (const length of STRETCHES) {
    const stretch = await nextStretch(db, scan, next, length);
    rows.push(...(await readSignatures(inOrder(stretch.found, scan.lane).limit(limit - rows.length))));
    if (rows.length === limit) {
      const last = cursorOf(rows.at(-1)!, scan.lane.order);
      return { rows, next: last, scanned: scanned + (await countUpTo(db, scan, stretch, last)) };
    }
    scanned += stretch.scanned;
    next = stretch.last;
    if (next === undefined) break;
  }
  return { rows, next, scanned };
}
