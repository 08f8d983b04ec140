import { freshId } from '../../domain/signature/fresh-id.ts';
import { isErased } from '../erased-row.ts';
import type { StoredRow } from '../row.ts';
import type { Entry } from './outcome.ts';

/**
 * Replaces an id that belongs to a signature of another mailbox, or on another petition: browsers choose the ids, and
 * the Back button brings one to the next person at the same computer. Of an erased signature nobody can tell whose
 * it was: its id keeps, so that its signer's queued copy does not sign again.
 */
export function withOwnId(entry: Entry, rows: readonly StoredRow[]): Entry {
  const { signature } = entry;
  const { id, petition, signerKey, former, signedAt } = signature;
  const holder = rows.find((row) => row.id === id);
  if (holder === undefined) return entry;
  const isTheirs = holder.token === signerKey || holder.token === former.signerKey;
  const isCopy = isTheirs || holder.state === 'removed' || isErased(holder);
  if (isCopy && holder.petition === petition) return entry;
  return { ...entry, signature: { ...signature, id: freshId(new Date(signedAt)) } };
}
