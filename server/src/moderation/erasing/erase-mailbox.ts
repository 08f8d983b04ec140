import type { Mailbox } from '../../domain/mailbox/mailbox-keys.ts';
import { lockPetitions } from '../../database/lock.ts';
import type { Db } from '../../database/db.ts';
import { UNSENT } from '../../mail/outbox/outbox.ts';
import { IMPERSONAL_COLUMNS } from '../../signatures/row.ts';
import type { Circumstances } from '../removing/move-into.ts';
import { type Erased, eraseWithin } from './erase-within.ts';
import { signaturesOf } from './of-mailbox.ts';

/**
 * Erases the signatures of one mailbox in a petition, also those that campaigners have removed. Once nobody is left
 * there, the unsent emails to the mailbox go too.
 *
 * @param chosen Ids; everybody when left out.
 */
export async function eraseMailbox(
  db: Db,
  petition: string,
  mailbox: Mailbox,
  circumstances: Circumstances,
  chosen?: ReadonlySet<string>,
): Promise<Erased> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition]);
    const rows = await signaturesOf(trx, petition, mailbox).select(IMPERSONAL_COLUMNS).execute();
    const erasing = chosen === undefined ? rows : rows.filter(({ id }) => chosen.has(id));
    if (erasing.length === rows.length) await deleteUnsent(trx, petition, mailbox);
    return eraseWithin(trx, petition, erasing, circumstances);
  });
}

async function deleteUnsent(trx: Db, petition: string, { addressKey, former }: Mailbox): Promise<void> {
  await trx
    .deleteFrom('outbox')
    .where('petition', '=', petition)
    .where('address_key', 'in', [addressKey, former.addressKey])
    .where('state', 'in', UNSENT)
    .execute();
}
