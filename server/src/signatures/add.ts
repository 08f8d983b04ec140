import { type Match, matchOf } from '../domain/signature/match.ts';
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

/** `counted`: it raised the petition's count. */
export type Added = { ok: true; counted: boolean } | { ok: false; problem: 'proof-spent' };

/** An entry with the stored signatures that have its id or its signer key. */
type Matched = { entry: Entry; spending: Spending; known: StoredRow[]; match: Match };

/** The effect of storing an entry. */
type Outcome = {
  /** The row to write; null when there is none. */
  row: StoredRow | null;
  /** Whether its data replaces the stored data. */
  renews: boolean;
  email: Due['kind'] | null;
  partner: string | null;
  added: 0 | 1;
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
    const counted = new Map(accepted.map(({ entry, outcome }) => [entry, outcome.added === 1]));
    return entries.map((entry) => addedOf(counted.get(entry)));
  });
}

function addedOf(counted: boolean | undefined): Added {
  return counted === undefined ? { ok: false, problem: 'proof-spent' } : { ok: true, counted };
}

function matchEntry(entry: Entry, spending: Spending, rows: StoredRow[]): Matched {
  const { id, petition, signerKey, former } = entry.signature;
  const isTheirs = ({ token }: StoredRow) => token === signerKey || token === former.signerKey;
  const known = rows.filter((row) => row.id === id || (row.petition === petition && isTheirs(row)));
  return { entry, spending, known, match: matchOf(known.map(toKnown), entry.signature) };
}

function outcomeOf({ entry, known, match }: Matched): Outcome {
  const { signature } = entry;
  const { partner, state } = signature;
  const nothing = { row: null, renews: false, email: null, partner, added: 0 } as const;
  if (match.kind === 'full') return { ...nothing, email: 'full' };
  if (match.kind === 'new') {
    const row = newRow(
      signature,
      match.slot,
      linkOf(entry, { id: signature.id, token: signature.signerKey }),
    );
    return { row, renews: true, email: 'confirm', partner, added: state === 'validated' ? 1 : 0 };
  }
  const before = known.find(({ id }) => id === match.known.id)!;
  if (match.kind === 'taken') return { ...nothing, partner: before.partner };
  const { row, repeat, added } = repeatedRow(before, signature, linkOf(entry, before));
  return { row, renews: repeat.renews, email: repeat.email, partner: before.partner, added };
}

/** Null when no email is sent, because the link is only in emails. */
function linkOf({ signature, linkHash }: Entry, row: Pick<StoredRow, 'id' | 'token'>): string | null {
  const email = emailOf(signature, row);
  return email === null ? null : linkHash(row.id, email.addressKey);
}

/** Links were made with the mailbox's key of their time: those that were sent must go on working. */
function emailOf({ email, signerKey, former }: NewSignature, { token }: Pick<StoredRow, 'token'>) {
  if (email === null || token === signerKey || token !== former.signerKey) return email;
  return { ...email, addressKey: former.addressKey };
}

// Which statements run depends on the input alone, so that response times do not reveal who has signed. What is
// stored already only decides which rows they write.
async function write(trx: Db, accepted: readonly Accepted[]): Promise<void> {
  const rows = accepted.flatMap(({ outcome }) => outcome.row ?? []);
  const areNew = accepted.every(({ match }) => match.kind !== 'repeat');
  await putSignatures(trx, rows, areNew);
  await forgetNewsAddresses(
    trx,
    accepted.filter(replacesNewsAddress).flatMap(({ outcome }) => outcome.row ?? []),
  );
  if (accepted.some(({ entry }) => entry.signature.news !== null))
    await putNewsAddresses(trx, accepted.flatMap(newsOf));
  if (accepted.some(({ entry }) => entry.signature.email !== null))
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
  if (spending === 'again' || kind === null || signature.email === null) return [];
  const email = row === null ? signature.email : (emailOf(signature, row) ?? signature.email);
  return [{ ...signature, email, id: row?.id ?? signature.id, kind }];
}

function changeOf({ entry, outcome: { partner, added } }: Accepted): Change {
  const { signature, nextInstant } = entry;
  return { petition: signature.petition, partner, added, day: signature.day, nextInstant };
}
