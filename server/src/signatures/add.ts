import type { SignAnswer } from '@samleng/contract';
import { type Match, matchOf } from '../domain/signature/match.ts';
import { placed } from '../domain/signature/placed.ts';
import type { NewSignature } from '../domain/signature/state.ts';
import { type Change, countAll, type NextInstant } from '../counts/tally.ts';
import { findKnown } from './find-known.ts';
import { lockPetitions } from '../database/lock.ts';
import { forgetNewsAddresses } from './news-addresses.ts';
import type { Db } from '../database/db.ts';
import { type Due, putInOutbox } from '../mail/outbox/outbox.ts';
import { repeatedRow } from './repeat.ts';
import { newRow, putNewsAddresses, putSignatures, type StoredRow, toKnown } from './row.ts';
import { type SpentChallenge, spendChallenges, type Spending } from '../protection/proof/spent-challenges.ts';

/** A signature to be stored, with data from its request and its petition. */
export type Entry = {
  signature: NewSignature;
  nextInstant: NextInstant;
  /** Returns the hash of the token in the link to the signer's page. */
  linkHash: (signatureId: string, addressKey: string) => string;
  /** The challenge that its proof of work solved. */
  spent?: SpentChallenge | undefined;
};

/** `counted`: it raised the petition's count. `next`: what the signer is told. */
export type Added =
  | { ok: true; counted: boolean; next: SignAnswer['next'] }
  | { ok: false; problem: 'proof-spent' };

/**
 * An entry with the stored signatures that have its id or its signer key. `signature`: the entry's, as it can be
 * stored beside them.
 */
type Matched = {
  entry: Entry;
  signature: NewSignature;
  spending: Spending;
  known: StoredRow[];
  match: Match;
};

/** The effect of storing an entry. */
type Outcome = {
  /** The row to write; null when there is none. */
  row: StoredRow | null;
  /** Whether its data replaces the stored data. */
  renews: boolean;
  email: Due['kind'] | null;
  partner: string | null;
  added: 0 | 1;
  next: SignAnswer['next'];
};

type Accepted = Matched & { outcome: Outcome };

/**
 * Stores signatures, counts them and queues their emails, in one transaction. The same id or the same person does
 * not count again, and the partner of the first signature keeps the credit. A repeat takes as many statements as a
 * new signature: otherwise response times would reveal who has signed.
 *
 * @param entries No two with the same id, the same petition and signer key, or the same challenge.
 * @returns The result of each, in the same order.
 */
export async function addSignatures(db: Db, entries: readonly Entry[]): Promise<Added[]> {
  const signatures = entries.map(({ signature }) => signature);
  return db.transaction().execute(async (trx) => {
    await lockPetitions(
      trx,
      signatures.map(({ petition }) => petition),
    );
    const spendings = await spendChallenges(trx, entries);
    const known = await findKnown(trx, signatures);
    const matched = entries.map((entry, at) => matchEntry(entry, spendings[at]!, known));
    const accepted = matched
      .filter(({ spending }) => spending !== 'spent')
      .map((one) => ({ ...one, outcome: outcomeOf(one) }));
    await write(trx, accepted);
    const outcomes = new Map(accepted.map(({ entry, outcome }) => [entry, outcome]));
    return entries.map((entry) => addedOf(outcomes.get(entry)));
  });
}

function addedOf(outcome: Outcome | undefined): Added {
  if (outcome === undefined) return { ok: false, problem: 'proof-spent' };
  return { ok: true, counted: outcome.added === 1, next: outcome.next };
}

function matchEntry(entry: Entry, spending: Spending, rows: StoredRow[]): Matched {
  const { id, petition, signerKey } = entry.signature;
  const known = rows.filter((row) => row.id === id || (row.token === signerKey && row.petition === petition));
  const match = matchOf(known.map(toKnown), entry.signature);
  const others = known.map(toKnown).filter((one) => match.kind !== 'repeat' || one.id !== match.known.id);
  return { entry, signature: placed(entry.signature, others), spending, known, match };
}

function outcomeOf({ entry, signature, known, match }: Matched): Outcome {
  const { partner, state } = signature;
  const nothing = { row: null, renews: false, email: null, partner, added: 0, next: 'confirm' } as const;
  if (match.kind === 'new') {
    const isDone = state === 'validated';
    const row = newRow(signature, match.slot, isDone ? null : linkOf(entry, signature.id));
    const told = isDone
      ? ({ email: null, next: 'done' } as const)
      : ({ email: 'confirm', next: 'confirm' } as const);
    return { row, renews: true, partner, added: isDone ? 1 : 0, ...told };
  }
  const { id } = match.kind === 'full' ? match.shown : match.known;
  const before = known.find((row) => row.id === id)!;
  if (match.kind === 'taken') return { ...nothing, partner: before.partner };
  const link = linkOf(entry, id);
  if (match.kind === 'full') return { ...nothing, row: { ...before, link_hash: link }, email: 'full' };
  const { row, repeat, added } = repeatedRow(before, signature, link);
  const outcome = { renews: repeat.renews, partner: before.partner, added };
  // Who counts without an email needs none. Nobody is told so who does not count.
  const isDone = entry.signature.state === 'validated' && repeat.state === 'validated';
  if (isDone) return { ...outcome, row: { ...row, link_hash: before.link_hash }, email: null, next: 'done' };
  return { ...outcome, row, email: repeat.email, next: 'confirm' };
}

function linkOf({ signature, linkHash }: Entry, id: string): string {
  return linkHash(id, signature.email.addressKey);
}

// Which statements run depends on the input alone, so that response times do not reveal who has signed. What is
// stored already only decides which rows they write.
async function write(trx: Db, accepted: readonly Accepted[]): Promise<void> {
  const rows = accepted.flatMap(({ outcome }) => outcome.row ?? []);
  const areNew = accepted.every(({ match }) => match.kind === 'new' || match.kind === 'taken');
  await putSignatures(trx, rows, areNew);
  await forgetNewsAddresses(
    trx,
    accepted.filter(replacesNewsAddress).flatMap(({ outcome }) => outcome.row ?? []),
  );
  if (accepted.some(({ entry }) => entry.signature.news !== null))
    await putNewsAddresses(trx, accepted.flatMap(newsOf));
  if (accepted.some(({ entry, outcome }) => entry.signature.state !== 'validated' || outcome.email !== null))
    await putInOutbox(trx, accepted.flatMap(dueEmailOf));
  await countAll(trx, accepted.map(changeOf));
}

/** Whether it replaces a signature that asked for news. */
function replacesNewsAddress({ known, outcome: { row, renews } }: Accepted): boolean {
  return renews && known.some(({ id, consent_news }) => id === row?.id && consent_news === 1);
}

function newsOf({ entry: { signature }, outcome: { row, renews } }: Accepted) {
  if (row === null || !renews || signature.news === null) return [];
  const { petition, token, slot, language } = row;
  return [{ petition, token, slot, email: signature.news.email, language }];
}

function dueEmailOf({ entry, spending, outcome: { row, email: kind } }: Accepted): Due[] {
  const { signature } = entry;
  // `again`: its first copy queued the email. Otherwise one proof could queue emails until its challenge expires.
  if (spending === 'again' || kind === null) return [];
  return [{ ...signature, id: row?.id ?? signature.id, kind }];
}

function changeOf({ entry, outcome: { partner, added } }: Accepted): Change {
  const { signature, nextInstant } = entry;
  return { petition: signature.petition, partner, added, day: signature.day, nextInstant };
}
