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

/** A signature to be stored, with what only its request and its petition know. */
export type Entry = {
  signature: NewSignature;
  nextInstant: NextInstant;
  /** The stored form of the link to a signature's own page. */
  linkHash: (signatureId: string, addressKey: string) => string;
  /** The challenge that was solved for it. */
  spent?: SpentChallenge | undefined;
};

/** `counted` when the petition's count rose. */
export type Added = { ok: true; counted: boolean } | { ok: false; problem: 'proof-spent' };

/** An entry beside all that is stored under its id and its signer key. */
type Placed = { entry: Entry; spending: Spending; known: StoredRow[]; place: Match };

/** What an entry leaves behind. */
type Outcome = {
  /** The signature as it is to be stored; null where nothing of it is. */
  row: StoredRow | null;
  /** What it gave replaces what was given before. */
  renews: boolean;
  email: Due['kind'] | null;
  partner: string | null;
  added: 0 | 1;
};

type Accepted = Placed & { outcome: Outcome };

/**
 * Stores signatures, counts them and writes their emails into the outbox, in one transaction: whoever is
 * answered afterwards is on the disk. The same id or the same person again counts nothing; the first one's
 * partner keeps the credit. New or again, it takes as many statements: else their time would tell who has signed.
 *
 * @param entries No two with the same id, the same petition and signer key, or the same challenge.
 * @returns What became of each, in their order.
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
    const placed = entries.map((entry, at) => placeEntry(entry, spendings[at]!, known));
    const accepted = placed
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

function placeEntry(entry: Entry, spending: Spending, rows: StoredRow[]): Placed {
  const { id, petition, signerKey } = entry.signature;
  const known = rows.filter((row) => row.id === id || (row.token === signerKey && row.petition === petition));
  return { entry, spending, known, place: matchOf(known.map(toKnown), entry.signature) };
}

function outcomeOf({ entry, known, place }: Placed): Outcome {
  const { signature } = entry;
  const { partner, state } = signature;
  const nothing = { row: null, renews: false, email: null, partner, added: 0 } as const;
  if (place.kind === 'full') return { ...nothing, email: 'full' };
  if (place.kind === 'new') {
    const row = newRow(signature, place.slot, linkOf(entry, signature.id));
    return { row, renews: true, email: 'confirm', partner, added: state === 'validated' ? 1 : 0 };
  }
  const before = known.find(({ id }) => id === place.known.id)!;
  if (place.kind === 'taken') return { ...nothing, partner: before.partner };
  const { row, repeat, added } = repeatedRow(before, signature, linkOf(entry, before.id));
  return { row, renews: repeat.renews, email: repeat.email, partner: before.partner, added };
}

/** Null where no email is sent: then nobody needs the link. */
function linkOf({ signature, linkHash }: Entry, id: string): string | null {
  return signature.email === null ? null : linkHash(id, signature.email.addressKey);
}

// What was given, which is alike for new and known, decides which statements there are; what is known decides
// only about the rows in them.
async function write(trx: Db, accepted: readonly Accepted[]): Promise<void> {
  const rows = accepted.flatMap(({ outcome }) => outcome.row ?? []);
  const areNew = accepted.every(({ place }) => place.kind !== 'repeat');
  await putSignatures(trx, rows, areNew);
  await forgetNewsAddresses(
    trx,
    accepted.filter(wasKept).flatMap(({ outcome }) => outcome.row ?? []),
  );
  if (accepted.some(({ entry }) => entry.signature.news !== null))
    await putNewsAddresses(trx, accepted.flatMap(newsOf));
  if (accepted.some(({ entry }) => entry.signature.email !== null))
    await putInOutbox(trx, accepted.flatMap(dueEmailOf));
  await countAll(trx, accepted.map(changeOf));
}

/** Whether what was given before, and is replaced now, held an address for news. */
function wasKept({ known, outcome: { row, renews } }: Accepted): boolean {
  return renews && known.some(({ id, consent_news }) => id === row?.id && consent_news === 1);
}

function newsOf({ entry: { signature }, outcome: { row, renews } }: Accepted) {
  if (row === null || !renews || signature.news === null) return [];
  const { petition, token, slot, language } = row;
  return [{ petition, token, slot, email: signature.news.email, language }];
}

function dueEmailOf({ entry, spending, outcome: { row, email: kind } }: Accepted): Due[] {
  const { signature } = entry;
  // Its email was written with the first one: else a single proof could fill the outbox for an hour.
  if (spending === 'again' || kind === null || signature.email === null) return [];
  return [{ ...signature, email: signature.email, id: row?.id ?? signature.id, kind }];
}

function changeOf({ entry, outcome: { partner, added } }: Accepted): Change {
  const { signature, nextInstant } = entry;
  return { petition: signature.petition, partner, added, day: signature.day, nextInstant };
}
