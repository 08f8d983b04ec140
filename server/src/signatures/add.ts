import type { SignAnswer } from '@samleng/contract';
import { freshId } from '../domain/signature/fresh-id.ts';
import { awaitsPerson } from '../domain/signature/confirm.ts';
import { type Match, matchOf } from '../domain/signature/match.ts';
import { placed } from '../domain/signature/placed.ts';
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

/** An entry, as it can be stored beside the stored signatures that have its id or one of its signer keys. */
type Matched = {
  entry: Entry;
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
function decide(given: Entry, spending: Spending, { known: rows, allowances }: Stored): Accepted {
  const rushed = withRush(given.signature, allowances.heldBecause(given));
  const known = rows.filter(isOf(rushed));
  const match = matchOf(known.map(toKnown), rushed);
  const others = known.filter((row) => match.kind !== 'repeat' || row.id !== match.known.id);
  const entry = { ...given, signature: placed(rushed, others.map(toKnown)) };
  const matched = { entry, spending, known, match };
  const accepted = { ...matched, outcome: outcomeOf(matched) };
  const { state } = entry.signature;
  if (isNew(accepted) && state !== 'held') allowances.use(entry, state === 'validated');
  return accepted;
}

function addedOf({ outcome }: Accepted): Added {
  return { ok: true, counted: outcome.added === 1, next: outcome.next };
}

/** Whether a row has the signature's id, or is of its mailbox. */
function isOf({ id, petition, signerKey, former }: NewSignature): (row: StoredRow) => boolean {
  const keys = [signerKey, former.signerKey];
  return (row) => row.id === id || (row.petition === petition && keys.includes(row.token));
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

function outcomeOf(matched: Matched): Outcome {
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
function emailOf({ email, signerKey, former }: NewSignature, { token }: Pick<StoredRow, 'token'>): EmailTo {
  if (token === signerKey || token !== former.signerKey) return email;
  return { ...email, addressKey: former.addressKey };
}

// Which statements run depends on the input alone, so that response times do not reveal who has signed. What is
// stored already only decides which rows they write.
async function write(trx: Db, accepted: readonly Accepted[], allowances: Allowances): Promise<void> {
  const rows = accepted.flatMap(({ outcome }) => outcome.row ?? []);
  const areNew = accepted.every(({ match }) => match.kind === 'new' || match.kind === 'taken');
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
