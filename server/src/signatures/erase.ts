import { countSigned, type NextInstant } from '../counts/tally.ts';
import { forgetNewsAddress } from './news-addresses.ts';
import { NOBODY } from './erased-row.ts';
import type { Db } from '../database/db.ts';
import { stopLetters } from '../mail/outbox/outbox.ts';
import type { SignatureRow } from '../database/tables.ts';

/**
 * Erases what tells who signed, takes the signature off the count where it was counted, and stops its
 * letters; runs inside a transaction. What stays is the id, so that a copy that waits on a telephone does
 * not sign again, and that its mailbox had letters, without telling whose.
 */
export async function eraseSignature(trx: Db, row: SignatureRow, nextInstant: NextInstant): Promise<void> {
  await trx.updateTable('signatures').set(erased(row)).where('id', '=', row.id).execute();
  await forgetNewsAddress(trx, row);
  await stopLetters(trx, [row.id]);
  if (row.state !== 'validated') return;
  const { petition, partner, day } = row;
  await countSigned(trx, { petition, partner, added: -1, day }, nextInstant);
}

function erased(row: SignatureRow): Omit<SignatureRow, 'id' | 'petition' | 'day' | 'signed_at'> {
  return {
    ...NOBODY,
    // Any other token: whoever withdrew may change their mind and sign again.
    token: `erased:${row.id}`,
    country: '',
    partner: null,
    state: 'removed',
    held_because: null,
    confirmed: 0,
  };
}
