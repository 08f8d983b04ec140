import type { NextInstant } from '../counts/tally.ts';
import { eraseSignature } from '../signatures/erase.ts';
import { IMPERSONAL_COLUMNS } from '../signatures/row.ts';
import { lockPetitions } from '../database/lock.ts';
import type { Db } from '../database/db.ts';
import { UNSETTLED } from '../mail/outbox/outbox.ts';

/** `counted`: how many of the erased ones had been counted. */
export type Erased = { erased: number; counted: number };

/** One mailbox's keys: `signerKey` in the signatures (column `token`), `addressKey` in the outbox. */
type Mailbox = { signerKey: string; addressKey: string };

/** Erases all signatures of one mailbox, also those that campaigners have removed, and its unsent emails. */
export async function removeByMailbox(
  db: Db,
  petition: string,
  { signerKey, addressKey }: Mailbox,
  nextInstant: NextInstant,
): Promise<Erased> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition]);
    const rows = await trx
      .selectFrom('signatures')
      .select(IMPERSONAL_COLUMNS)
      .where('petition', '=', petition)
      .where((eb) => eb.or([eb('token', '=', signerKey), eb('id', 'in', removedOf(trx, signerKey))]))
      .execute();
    await trx
      .deleteFrom('outbox')
      .where('petition', '=', petition)
      .where('address_key', '=', addressKey)
      .where('state', 'in', UNSETTLED)
      .execute();
    for (const row of rows) await eraseSignature(trx, row, nextInstant);
    return { erased: rows.length, counted: rows.filter(({ state }) => state === 'validated').length };
  });
}

function removedOf(trx: Db, signerKey: string) {
  return trx.selectFrom('removed_signatures').select('signature').where('token', '=', signerKey);
}
