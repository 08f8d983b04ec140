import type { Db } from '../database/db.ts';
import { lockPetitions } from '../database/lock.ts';
import { forgetNewsAddress } from '../signatures/news-addresses.ts';

/**
 * Deletes a signature's address for news, and its consent to them. Removed signatures too: when their removal is
 * undone, no news comes back with them. Does nothing for those that are erased, or gone.
 *
 * @param id The signature's.
 */
export async function stopNews(db: Db, id: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const found = await ownerOf(trx, id);
    if (found === undefined) return;
    await lockPetitions(trx, [found.petition]);
    // Read again under the lock: a removal, or undoing it, changes the key under which the address stands.
    const owner = await ownerOf(trx, id);
    if (owner === undefined) return;
    await forgetNewsAddress(trx, owner);
    await trx.updateTable('signatures').set({ consent_news: 0 }).where('id', '=', id).execute();
  });
}

function ownerOf(trx: Db, id: string) {
  return trx
    .selectFrom('signatures')
    .select(['petition', 'token', 'slot'])
    .where('id', '=', id)
    .executeTakeFirst();
}
