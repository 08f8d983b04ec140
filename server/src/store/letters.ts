import type { Db } from './open.ts';

/** A letter's file. `anonymous` is whether its donor wants no name shown, and so no letter either. */
export type StoredLetter = { mediaType: string; content: Uint8Array<ArrayBuffer>; anonymous: boolean };

/** @returns undefined also for a letter that no donation names. */
export async function findLetter(db: Db, id: string): Promise<StoredLetter | undefined> {
  const row = await db
    .selectFrom('letters')
    .innerJoin('donations', 'donations.letter', 'letters.id')
    .select(['letters.media_type', 'letters.content', 'donations.anonymous'])
    .where('letters.id', '=', id)
    .orderBy('donations.anonymous', 'desc')
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const content = new Uint8Array(Buffer.from(row.content, 'base64'));
  return { mediaType: row.media_type, content, anonymous: row.anonymous === 1 };
}
