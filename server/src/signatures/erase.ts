import { STORED_FIELDS } from '@samleng/contract';
import { countSigned, type NextInstant } from '../counts/tally.ts';
import { forgetNewsAddress } from './news-addresses.ts';
import { erasedSignerKey, NOBODY } from './erased-row.ts';
import { eraseFields } from './row.ts';
import type { Db } from '../database/db.ts';
import { stopEmails } from '../mail/outbox/outbox.ts';
import type { ImpersonalRow } from '../database/tables.ts';

/**
 * Erases what tells who signed, takes the signature off the count where it was counted, and stops its
 * emails; runs inside a transaction. What stays is the id, so that a copy that waits on a telephone does
 * not sign again, and that its mailbox had emails, without telling whose.
 */
export async function eraseSignature(trx: Db, row: ImpersonalRow, nextInstant: NextInstant): Promise<void> {
  await eraseFields(trx, [row.id], STORED_FIELDS, withdrawn(row));
  await forgetNewsAddress(trx, row);
  await stopEmails(trx, [row.id]);
  if (row.state !== 'validated') return;
  const { petition, partner, day } = row;
  await countSigned(trx, { petition, partner, added: -1, day }, nextInstant);
}

function withdrawn({ id }: ImpersonalRow) {
  return {
    ...NOBODY,
    // Any other signer key: whoever withdrew may change their mind and sign again.
    token: erasedSignerKey(id),
    partner: null,
    state: 'removed',
    held_because: null,
    confirmed: 0,
  } as const satisfies Omit<ImpersonalRow, 'id' | 'petition' | 'country' | 'day' | 'signed_at'>;
}
