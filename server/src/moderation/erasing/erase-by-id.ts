import { lockPetitions } from '../../database/lock.ts';
import type { Db } from '../../database/db.ts';
import { isUnerased } from '../../signatures/erased-row.ts';
import { IMPERSONAL_COLUMNS } from '../../signatures/row.ts';
import type { Circumstances } from '../removing/move-into.ts';
import { type Erased, eraseWithin } from './erase-within.ts';

/** Signatures that are erased together: signers wait meanwhile. */
export const ERASED_AT_ONCE_MAX = 100;

/**
 * Erases signatures of a petition as their signers ask: also people without an address, whom no mailbox finds. Those
 * erased already stay as they are.
 *
 * @param ids `ERASED_AT_ONCE_MAX` at most.
 */
export async function eraseById(
  db: Db,
  petition: string,
  ids: readonly string[],
  circumstances: Circumstances,
): Promise<Erased> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition]);
    const rows = await trx
      .selectFrom('signatures')
      .select(IMPERSONAL_COLUMNS)
      .where('petition', '=', petition)
      .where('id', 'in', ids)
      .where(isUnerased)
      .execute();
    return eraseWithin(trx, petition, rows, circumstances);
  });
}
