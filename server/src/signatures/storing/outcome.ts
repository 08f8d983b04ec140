import type { SignAnswer } from '@samleng/contract';
import type { Match } from '../../domain/signature/match.ts';
import type { EmailTo, NewSignature } from '../../domain/signature/state.ts';
import type { NextInstant } from '../../counts/tally.ts';
import type { Due } from '../../mail/outbox/outbox.ts';
import type { Source } from '../../protection/allowance/source.ts';
import type { SpentChallenge, Spending } from '../../protection/proof/spent-challenges.ts';
import { newRow, type StoredRow } from '../row.ts';
import { repeatedRow } from './repeat.ts';

/** A signature to be stored, with data from its request and its petition. */
export type Entry = {
  /** Its state is that of a signature whose sources have something left. */
  signature: NewSignature;
  source: Source;
  nextInstant: NextInstant;
  /** Returns the hash of the token in the link to the signer's page. */
  linkHash: (signatureId: string, addressKey: string) => string;
  /** The challenge that its proof of work solved. */
  spent?: SpentChallenge | undefined;
};

/** An entry, as it can be stored beside the stored signatures that have its id or one of its signer keys. */
export type Matched = {
  entry: Entry;
  spending: Spending;
  known: StoredRow[];
  match: Match;
};

/** The effect of storing an entry. */
export type Outcome = {
  /** The row to write; null when there is none. */
  row: StoredRow | null;
  /** Whether its data replaces the stored data. */
  renews: boolean;
  email: Due['kind'] | null;
  partner: string | null;
  added: 0 | 1;
  next: SignAnswer['next'];
};

export type Accepted = Matched & { outcome: Outcome };

/** What storing an entry does to the rows, the count and the mailbox, and what its signer is told. */
export function outcomeOf(matched: Matched): Outcome {
  const { entry, spending, known, match } = matched;
  const { partner } = entry.signature;
  const nothing = { row: null, renews: false, email: null, partner, added: 0, next: 'confirm' } as const;
  // One proof is good for one signature. Not refused: that would reveal whether the mailbox had signed before.
  if (match.kind === 'new') return spending === 'again' ? nothing : outcomeOfNew(entry, match.slot);
  const { id } = match.kind === 'full' ? match.shown : match.known;
  const before = known.find((row) => row.id === id)!;
  if (match.kind === 'taken') return { ...nothing, partner: before.partner };
  const link = linkOf(entry, before);
  if (match.kind === 'full') return { ...nothing, row: { ...before, link_hash: link }, email: 'full' };
  return outcomeOfRepeat(entry, before, link);
}

function outcomeOfNew(entry: Entry, slot: number): Outcome {
  const { signature } = entry;
  const { id, signerKey, partner } = signature;
  const given = { renews: true, partner };
  if (signature.state === 'validated')
    return { ...given, row: newRow(signature, slot, null), email: null, added: 1, next: 'done' };
  const row = newRow(signature, slot, linkOf(entry, { id, token: signerKey }));
  return { ...given, row, email: 'confirm', added: 0, next: 'confirm' };
}

function outcomeOfRepeat({ signature }: Entry, before: StoredRow, link: string): Outcome {
  const { row, repeat, added } = repeatedRow(before, signature, link);
  const outcome = { renews: repeat.renews, partner: before.partner, added };
  // Who counts without an email needs none. Nobody is told so who does not count.
  const isDone = signature.state === 'validated' && repeat.state === 'validated';
  if (isDone) return { ...outcome, row: { ...row, link_hash: before.link_hash }, email: null, next: 'done' };
  return { ...outcome, row, email: repeat.email, next: 'confirm' };
}

function linkOf({ signature, linkHash }: Entry, row: Pick<StoredRow, 'id' | 'token'>): string {
  return linkHash(row.id, emailOf(signature, row).addressKey);
}

/** Links were made with the mailbox's key of their time: those that were sent must go on working. */
export function emailOf(
  { email, signerKey, former }: NewSignature,
  { token }: Pick<StoredRow, 'token'>,
): EmailTo {
  if (token === signerKey || token !== former.signerKey) return email;
  return { ...email, addressKey: former.addressKey };
}
