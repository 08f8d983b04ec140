import { type Repeat, repeatOf } from '../domain/place.ts';
import type { NewSignature } from '../domain/sign.ts';
import type { Entry } from './add-signatures.ts';
import { forgetNewsAddress, keepNewsAddress } from './news-addresses.ts';
import type { Db } from './open.ts';
import { givenFields, toKnown } from './signature-row.ts';
import type { SignatureRow } from './tables.ts';

/**
 * Does to a stored signature what signing again does; runs inside a transaction that has locked its petition.
 *
 * @returns Which letter is due, and whether it counts from now on.
 */
export async function repeatSignature(
  trx: Db,
  row: SignatureRow,
  { signature, linkHash }: Entry,
): Promise<{ letter: Repeat['letter']; added: 0 | 1 }> {
  const repeat = repeatOf(toKnown(row), signature.state);
  const link =
    repeat.letter === null || signature.letter === null
      ? {}
      : { link_hash: linkHash(row.id, signature.letter.addressKey) };
  const given = repeat.renews
    ? { ...givenFields(signature), expires_at: expiryOf(row, signature, repeat) }
    : {};
  // Written even where nothing changes: to be quicker then would tell who has signed.
  await trx
    .updateTable('signatures')
    .set({ state: repeat.state, ...given, ...link })
    .where('id', '=', row.id)
    .execute();
  if (repeat.renews) await renewNews(trx, row, signature);
  const added = repeat.state === 'validated' && row.state !== 'validated' ? 1 : 0;
  return { letter: repeat.letter, added };
}

async function renewNews(trx: Db, row: SignatureRow, { news, language }: NewSignature): Promise<void> {
  await forgetNewsAddress(trx, row);
  if (news !== null) await keepNewsAddress(trx, { ...row, language }, news.email);
}

// What waits for its signer must come to an end, also when the repeat needs no letter.
function expiryOf(row: SignatureRow, { expiresAt }: NewSignature, { state }: Repeat): string | null {
  return state === 'validated' ? null : (expiresAt ?? row.expires_at);
}
