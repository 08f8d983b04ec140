import { type Repeat, repeatOf } from '../domain/signature/match.ts';
import type { NewSignature } from '../domain/signature/state.ts';
import { renewedRow, type StoredRow, toKnown } from './row.ts';

/**
 * What signing again makes of a stored signature.
 *
 * @param link The stored form of the link in the email to its signer, should one be sent; null when none can be.
 * @returns The row as it is from now on, also where nothing changes; what `repeatOf` decided; and whether it
 *   counts from now on.
 */
export function repeatedRow(
  row: StoredRow,
  signature: NewSignature,
  link: string | null,
): { row: StoredRow; repeat: Repeat; added: 0 | 1 } {
  const repeat = repeatOf(toKnown(row), signature.state);
  const given = repeat.renews
    ? { ...renewedRow(row, signature), expires_at: expiryOf(row, signature, repeat) }
    : row;
  const link_hash = repeat.email === null || link === null ? row.link_hash : link;
  const added = repeat.state === 'validated' && row.state !== 'validated' ? 1 : 0;
  return { row: { ...given, state: repeat.state, link_hash }, repeat, added };
}

// What waits for its signer must come to an end, also when the repeat needs no email.
function expiryOf(row: StoredRow, { expiresAt }: NewSignature, { state }: Repeat): string | null {
  return state === 'validated' ? null : (expiresAt ?? row.expires_at);
}
