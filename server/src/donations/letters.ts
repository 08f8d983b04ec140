import type { Db } from '../database/db.ts';

/** In `made_from`. Comparing with it leaves out as well, as SQL does, what holds nothing there. */
export const REFUSED = 'refused';

/** A letter's file. `anonymous`: the donor wants to stay anonymous, so it must not be shown. */
export type StoredLetter = { mediaType: string; content: Uint8Array<ArrayBuffer>; anonymous: boolean };

/** @returns undefined as well for a letter that no donation refers to, or that was not encoded anew. */
export async function findLetter(db: Db, id: string): Promise<StoredLetter | undefined> {
  const row = await letterOfDonation(db, id)
    .select(['letters.media_type', 'letters.content', 'donations.anonymous'])
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return { mediaType: row.media_type, content: bytes(row.content), anonymous: row.anonymous === 1 };
}

/** @returns undefined as well for a letter without a first page, or that no donation refers to. */
export async function findFirstPage(db: Db, id: string): Promise<StoredLetter | undefined> {
  const row = await letterOfDonation(db, id)
    .select(['letters.first_page', 'donations.anonymous'])
    .executeTakeFirst();
  if (row?.first_page == null) return undefined;
  return { mediaType: 'image/webp', content: bytes(row.first_page), anonymous: row.anonymous === 1 };
}

// If several donations share a letter, one anonymous donor is enough to hide it: that row comes first.
function letterOfDonation(db: Db, id: string) {
  return db
    .selectFrom('letters')
    .innerJoin('donations', 'donations.letter', 'letters.id')
    .where('letters.id', '=', id)
    .where('letters.made_from', '<>', REFUSED)
    .orderBy('donations.anonymous', 'desc');
}

function bytes(base64: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64, 'base64'));
}
