import { deadlineOf } from '../../domain/signature/confirm.ts';
import { type Repeat, repeatOf } from '../../domain/signature/match.ts';
import type { NewSignature } from '../../domain/signature/state.ts';
import { renewedRow, type StoredRow, toKnown } from '../row.ts';

/**
 * Applies a repeated signature to the stored one.
 *
 * @param link The hash of the token in the link, which is stored if an email is sent.
 * @returns The row to store, even when nothing changes; what `repeatOf` decided; and how the count changes.
 */
export function repeatedRow(
  row: StoredRow,
  signature: NewSignature,
  link: string,
): { row: StoredRow; repeat: Repeat; added: 0 | 1 } {
  const repeat = repeatOf(toKnown(row), signature.state);
  const given = repeat.renews
    ? {
        ...renewedRow(row, signature),
        expires_at: expiryOf(row, signature, repeat),
        erase_at: eraseAtOf(row, signature, repeat),
      }
    : row;
  const link_hash = repeat.email === null ? row.link_hash : link;
  const added = repeat.state === 'validated' && row.state !== 'validated' ? 1 : 0;
  return { row: { ...given, state: repeat.state, link_hash }, repeat, added };
}

// A pending signature keeps its deadline when the repeat has none: it must not stay pending for ever.
function expiryOf(row: StoredRow, signature: NewSignature, { state }: Repeat): string | null {
  if (state === 'validated') return null;
  return deadlineOf({ ...signature, state, heldBecause: row.held_because }) ?? row.expires_at;
}

// Somebody signs once more, so there is something new to confirm. A copy of what the mailbox disowned is nothing new.
function eraseAtOf(row: StoredRow, { id }: NewSignature, { state }: Repeat): string | null {
  return state === 'validated' || id !== row.id ? null : row.erase_at;
}
