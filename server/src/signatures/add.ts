import type { SignAnswer } from '@samleng/contract';
import { freshId } from '../domain/signature/fresh-id.ts';
import { awaitsPerson } from '../domain/signature/confirm.ts';
import { type Match, matchOf } from '../domain/signature/match.ts';
import type { EmailTo, NewSignature } from '../domain/signature/state.ts';
import { withRush } from '../domain/signature/stored-state.ts';
import { type Change, countAll, type NextInstant } from '../counts/tally.ts';
import { findKnown } from './find-known.ts';
import { lockPetitions } from '../database/lock.ts';
import { forgetNewsAddresses } from './news-addresses.ts';
import type { Db } from '../database/db.ts';
import { isErased } from './erased-row.ts';
import { type Due, putInOutbox } from '../mail/outbox/outbox.ts';
import type { NetworkCodeRow } from '../database/tables.ts';
import { type Allowances, readAllowances } from '../protection/allowance/allowances.ts';
import type { Source } from '../protection/allowance/source.ts';
import { putNetworkCodes } from './network-codes.ts';
import { repeatedRow } from './repeat.ts';
import { newRow, putNewsAddresses, putSignatures, type StoredRow, toKnown } from './row.ts';
import { type SpentChallenge, spendChallenges, type Spending } from '../protection/proof/spent-challenges.ts';

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

/** `counted`: it raised the petition's count. `next`: `done` once the person is counted. */
export type Added =
  | { ok: true; counted: boolean; next: SignAnswer['next'] }
  | { ok: false; problem: 'proof-spent' };

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
 * Stores signatures, counts them and queues their emails, in one transaction. The same id from the same mailbox, or
 * the same person, does not count again, and the partner of the first signature keeps the credit. A repeat takes as
 * many statements as a new signature: otherwise response times would reveal who has signed.
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
    const own = entries.map((entry) => withOwnId(entry, known));
    const allowances = await readAllowances(trx, own);
    const decided = own.map((entry, at) =>
      spendings[at] === 'spent' ? undefined : decide(entry, spendings[at]!, { known, allowances }),
    );
    await write(
      trx,
      decided.filter((one) => one !== undefined),
      allowances,
    );
    return decided.map((one) => (one ? addedOf(one) : { ok: false, problem: 'proof-spent' }));
  });
}

type Stored = { known: StoredRow[]; allowances: Allowances };

// One after the other: each uses up what is left to the next.
function decide(given: Entry, spending: Spending, { known, allowances }: Stored): Accepted {
  const entry = { ...given, signature: withRush(given.signature, allowances.heldBecause(given)) };
  const matched = matchEntry(entry, spending, known);
  const accepted = { ...matched, outcome: outcomeOf(matched) };
  const { state } = entry.signature;
  if (isNew(accepted) && state !== 'held') allowances.use(entry, state === 'validated');
  return accepted;
}

function addedOf({ entry, outcome }: Accepted): Added {
  // On a petition that sends emails it is always `confirm`: the answer must not reveal who has signed.
  const isDone = entry.signature.state === 'validated' && outcome.row?.state === 'validated';
  return { ok: true, counted: outcome.added === 1, next: isDone ? 'done' : 'confirm' };
}

function matchEntry(entry: Entry, spending: Spending, rows: StoredRow[]): Matched {
  const { id, petition, signerKey, former } = entry.signature;
  const isTheirs = ({ token }: StoredRow) => token === signerKey || token === former.signerKey;
  const known = rows.filter((row) => row.id === id || (row.petition === petition && isTheirs(row)));
  return { entry, spending, known, match: matchOf(known.map(toKnown), entry.signature) };
}

/**
 * Replaces an id that belongs to a signature of another mailbox, or on another petition: browsers choose the ids, and
 * the Back button brings one to the next person at the same computer. Of an erased signature nobody can tell whose
 * it was: its id keeps, so that its signer's queued copy does not sign again.
 */
function withOwnId(entry: Entry, rows: readonly StoredRow[]): Entry {
  const { signature } = entry;
  const { id, petition, signerKey, former, signedAt } = signature;
  const holder = rows.find((row) => row.id === id);
  if (holder === undefined) return entry;
  const isTheirs = holder.token === signerKey || holder.token === former.signerKey;
  const isCopy = isTheirs || holder.state === 'removed' || isErased(holder);
  if (isCopy && holder.petition === petition) return entry;
  return { ...entry, signature: { ...signature, id: freshId(new Date(signedAt)) } };
}

function outcomeOf({ entry, spending, known, match }: Matched): Outcome {
  const { signature } = entry;
  const { partner, state } = signature;
  const nothing = { row: null, renews: false, email: null, partner, added: 0 } as const;
  if (match.kind === 'full') return { ...nothing, email: 'full' };
  // One proof is good for one signature. Not refused: that would reveal whether the mailbox had signed before.
  if (match.kind === 'new' && spending === 'again') return nothing;
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

type ByEmail = NewSignature & { email: NonNullable<NewSignature['email']> };

function isByEmail(signature: NewSignature): signature is ByEmail {
  return signature.state !== 'validated' && signature.email !== null;
}

/** Null when no email is sent, because the link is only in emails. */
function linkOf({ signature, linkHash }: Entry, row: Pick<StoredRow, 'id' | 'token'>): string | null {
  return isByEmail(signature) ? linkHash(row.id, emailOf(signature, row).addressKey) : null;
}

/** Links were made with the mailbox's key of their time: those that were sent must go on working. */
function emailOf({ email, signerKey, former }: ByEmail, { token }: Pick<StoredRow, 'token'>): EmailTo {
  if (token === signerKey || token !== former.signerKey) return email;
  return { ...email, addressKey: former.addressKey };
}

// Which statements run depends on the input alone, so that response times do not reveal who has signed. What is
// stored already only decides which rows they write.
async function write(trx: Db, accepted: readonly Accepted[], allowances: Allowances): Promise<void> {
  const rows = accepted.flatMap(({ outcome }) => outcome.row ?? []);
  const areNew = accepted.every(({ match }) => match.kind !== 'repeat');
  await putSignatures(trx, rows, areNew);
  await forgetNewsAddresses(
    trx,
    accepted.filter(replacesNewsAddress).flatMap(({ outcome }) => outcome.row ?? []),
  );
  if (accepted.some(({ entry }) => entry.signature.news !== null))
    await putNewsAddresses(trx, accepted.flatMap(newsOf));
  if (accepted.some(({ entry }) => entry.source.networkCodes.length > 0))
    await putNetworkCodes(trx, accepted.flatMap(networkOf));
  await allowances.save(trx);
  if (accepted.some(({ entry }) => isByEmail(entry.signature)))
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
  if (spending === 'again' || kind === null || !isByEmail(signature)) return [];
  const parked =
    kind === 'confirm' && row !== null && awaitsPerson({ state: row.state, heldBecause: row.held_because });
  const email = row === null ? signature.email : emailOf(signature, row);
  return [{ ...signature, email, id: row?.id ?? signature.id, kind, parked }];
}

function isNew({ match, outcome }: Accepted): boolean {
  return match.kind === 'new' && outcome.row !== null;
}

function networkOf(accepted: Accepted): NetworkCodeRow[] {
  const { signature, source } = accepted.entry;
  const [network_code] = source.networkCodes;
  if (!isNew(accepted) || network_code === undefined) return [];
  const { id, petition, domainCode, signedAt, state } = signature;
  const usesUp = source.allowances !== 'event' && state !== 'held';
  const codes = { network_code, domain_code: domainCode ?? '' };
  return [{ signature: id, petition, ...codes, signed_at: signedAt, in_allowance: Number(usesUp) }];
}

function changeOf({ entry, outcome: { partner, added } }: Accepted): Change {
  const { signature, nextInstant } = entry;
  return { petition: signature.petition, partner, added, day: signature.day, nextInstant };
}
