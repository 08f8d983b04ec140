import { deadlineOf } from '../domain/signature/confirm.ts';
import { type Repeat, repeatOf } from '../domain/signature/match.ts';
import type { NewSignature } from '../domain/signature/state.ts';
import { renewedRow, type StoredRow, toKnown } from './row.ts';

/**
 * Applies a repeated signature to the stored one.
 *
 * @param link The hash of the token in the link, if an email is sent; null when none can be.
 * @returns The row to store, even when nothing changes; what `repeatOf` decided; and how the count changes.
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

// A pending signature keeps its deadline when the repeat has none: it must not stay pending for ever.
function expiryOf(row: StoredRow, signature: NewSignature, { state }: Repeat): string | null {
  if (state === 'validated') return null;
  return deadlineOf({ ...signature, state, heldBecause: row.held_because }) ?? row.expires_at;
}
