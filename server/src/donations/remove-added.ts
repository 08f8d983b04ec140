import type { Db } from '../database/db.ts';
import { fileSlug } from './file-slug.ts';

/**
 * Removes donations that were added by command, which no campaign file that leaves them out does.
 *
 * @param slugs As `fileSlug` makes them; those of other donations are passed over.
 * @returns How many rows it removed.
 */
export async function removeAdded(trx: Db, campaign: string, slugs: readonly string[]): Promise<number> {
  if (slugs.length === 0) return 0;
  const rows = await trx
    .selectFrom('donations')
    .select(['id', 'donation', 'letter'])
    .where('campaign', '=', campaign)
    .where('donation', 'is', null)
    .execute();
  const gone = rows.filter((row) => slugs.includes(fileSlug(row)));
  const letters = gone.flatMap(({ letter }) => letter ?? []);
  for (const { id } of gone) await trx.deleteFrom('donations').where('id', '=', id).execute();
  for (const id of letters) await trx.deleteFrom('letters').where('id', '=', id).execute();
  return gone.length + letters.length;
}
