import type { Db } from '../database/db.ts';
import { countParts } from './count-parts.ts';
import { WHOLE_PETITION } from './tally.ts';

/** The public count of a petition; `paper` and `carriedOver` are those parts of it that are only numbers. */
export type StoredCount = { count: number; paper: number; carriedOver: number };

/** Zeros when nothing was counted yet. */
export async function storedCount(db: Db, petition: string): Promise<StoredCount> {
  const row = await db
    .selectFrom('counts')
    .select(['online', 'imported', 'paper', 'carried_over'])
    .where('petition', '=', petition)
    .where('partner', '=', WHOLE_PETITION)
    .executeTakeFirst();
  if (row === undefined) return { count: 0, paper: 0, carriedOver: 0 };
  return { count: countParts(row).count, paper: row.paper, carriedOver: row.carried_over };
}
