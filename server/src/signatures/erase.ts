import { STORED_FIELDS } from '@samleng/contract';
import { noteWithdrawn } from '../counts/removals.ts';
import { countedAs, countSigned, type NextInstant } from '../counts/tally.ts';
import { forgetNewsAddress } from './news-addresses.ts';
import { ERASED_SIGNER_KEY, NOBODY } from './erased-row.ts';
import { forgetNetworks } from './storing/network-codes.ts';
import { eraseFields } from './row.ts';
import type { Db } from '../database/db.ts';
import { stopEmails } from '../mail/outbox/outbox.ts';
import type { ImpersonalRow } from '../database/tables.ts';

/**
 * Erases a signature because its signer asks, also one that a campaigner has removed: takes it off the count and
 * notes the withdrawal if it was counted. Runs inside a transaction.
 */
export async function eraseSignature(trx: Db, row: ImpersonalRow, nextInstant: NextInstant): Promise<void> {
  if (row.state === 'removed') await noteInBatch(trx, row.id);
  await eraseRows(trx, [row]);
  if (row.state !== 'validated') return;
  await countSigned(trx, { ...countedAs(row), added: -1 }, nextInstant);
  await noteWithdrawn(trx, row.petition, 1, nextInstant(undefined));
}

type Owner = Pick<ImpersonalRow, 'id' | 'petition' | 'token' | 'slot'>;

/**
 * Erases the signers' personal data and stops their emails; the counts stay. Runs inside a transaction. The ids
 * stay, so that copies queued on phones do not sign again.
 */
export async function eraseRows(trx: Db, rows: readonly Owner[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return;
  await eraseFields(trx, ids, STORED_FIELDS, WITHDRAWN);
  for (const row of rows) await forgetNewsAddress(trx, row);
  await forgetNetworks(trx, ids);
  await stopEmails(trx, ids);
  await trx.deleteFrom('removed_signatures').where('signature', 'in', ids).execute();
}

const WITHDRAWN = {
  ...NOBODY,
  // Frees the real key, so that its owner can sign again.
  token: ERASED_SIGNER_KEY,
  partner: null,
  state: 'removed',
  held_because: null,
  confirmed: 0,
} as const satisfies Record<
  Exclude<
    keyof ImpersonalRow,
    'id' | 'petition' | 'country' | 'day' | 'signed_at' | 'petition_version' | 'imported_in'
  >,
  unknown
>;

// The batch has taken it off the count already. If it is undone, this one stays away, and counts as withdrawn then.
async function noteInBatch(trx: Db, id: string): Promise<void> {
  await trx
    .updateTable('removal_batches')
    .set((eb) => ({ withdrawn: eb('withdrawn', '+', 1) }))
    .where('batch', 'in', (eb) =>
      eb
        .selectFrom('removed_signatures')
        .select('batch')
        .where('signature', '=', id)
        .where('state', '=', 'validated'),
    )
    .execute();
}
