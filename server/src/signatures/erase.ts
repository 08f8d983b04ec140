import { STORED_FIELDS } from '@samleng/contract';
import { countSigned, type NextInstant } from '../counts/tally.ts';
import { forgetNewsAddress } from './news-addresses.ts';
import { erasedSignerKey, NOBODY } from './erased-row.ts';
import { forgetNetworks } from './network-codes.ts';
import { eraseFields } from './row.ts';
import type { Db } from '../database/db.ts';
import { stopEmails } from '../mail/outbox/outbox.ts';
import type { ImpersonalRow } from '../database/tables.ts';

/**
 * Erases a signature's personal data, takes it off the count if it was counted, and stops its emails. Runs inside a
 * transaction. The id stays, so that a copy queued on a phone does not sign again.
 */
export async function eraseSignature(trx: Db, row: ImpersonalRow, nextInstant: NextInstant): Promise<void> {
  await eraseUncounted(trx, row);
  if (row.state !== 'validated') return;
  const { petition, partner, day } = row;
  await countSigned(trx, { petition, partner, added: -1, day }, nextInstant);
}

/** The same for a signature that is not counted. */
export async function eraseUncounted(trx: Db, row: ImpersonalRow): Promise<void> {
  await eraseFields(trx, [row.id], STORED_FIELDS, withdrawn(row));
  await forgetNewsAddress(trx, row);
  await forgetNetworks(trx, [row.id]);
  await stopEmails(trx, [row.id]);
}

function withdrawn({ id }: ImpersonalRow) {
  return {
    ...NOBODY,
    // Frees the real key, so that its owner can sign again.
    token: erasedSignerKey(id),
    partner: null,
    state: 'removed',
    held_because: null,
    confirmed: 0,
  } as const satisfies Omit<ImpersonalRow, 'id' | 'petition' | 'country' | 'day' | 'signed_at'>;
}
