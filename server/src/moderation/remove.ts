import { record } from '../audit/trail.ts';
import { type Mailbox, signerKeysOf } from '../domain/mailbox/mailbox-keys.ts';
import { eraseSignature } from '../signatures/erase.ts';
import { IMPERSONAL_COLUMNS } from '../signatures/row.ts';
import { lockPetitions } from '../database/lock.ts';
import type { Db } from '../database/db.ts';
import { UNSENT } from '../mail/outbox/outbox.ts';
import type { Circumstances } from './removing/move-into.ts';

/** `counted`: how many of the erased ones had been counted. */
export type Erased = { erased: number; counted: number };

/** Erases all signatures of one mailbox, also those that campaigners have removed, and its unsent emails. */
export async function removeByMailbox(
  db: Db,
  petition: string,
  mailbox: Mailbox,
  { by, now, nextInstant }: Circumstances,
): Promise<Erased> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition]);
    const rows = await trx
      .selectFrom('signatures')
      .select(IMPERSONAL_COLUMNS)
      .where('petition', '=', petition)
      .where((eb) =>
        eb.or([
          eb('token', 'in', signerKeysOf(mailbox)),
          eb('id', 'in', removedOf(trx, signerKeysOf(mailbox))),
        ]),
      )
      .execute();
    await trx
      .deleteFrom('outbox')
      .where('petition', '=', petition)
      .where('address_key', 'in', [mailbox.addressKey, mailbox.former.addressKey])
      .where('state', 'in', UNSENT)
      .execute();
    for (const row of rows) await eraseSignature(trx, row, nextInstant);
    const counted = rows.filter(({ state }) => state === 'validated').length;
    const details = { erased: rows.length, counted };
    if (rows.length > 0) await record(trx, { by, action: 'signatures-erased', petition, details }, now);
    return { erased: rows.length, counted };
  });
}

function removedOf(trx: Db, signerKeys: readonly string[]) {
  return trx.selectFrom('removed_signatures').select('signature').where('token', 'in', signerKeys);
}
