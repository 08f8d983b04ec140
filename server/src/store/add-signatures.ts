import { type Place, placeOf } from '../domain/place.ts';
import type { NewSignature } from '../domain/sign.ts';
import { insertMany } from './bulk.ts';
import { type Change, countAll, type NextInstant } from './counts.ts';
import { findKnown } from './known-signatures.ts';
import { lockPetitions } from './lock.ts';
import type { Db } from './open.ts';
import { firstLetters, putInOutbox } from './outbox.ts';
import { repeatSignature } from './repeat-signature.ts';
import { newRow, toKnown } from './signature-row.ts';
import { type SpentChallenge, spendChallenges, type Spending } from './spent-challenges.ts';
import type { OutboxKind, SignatureRow } from './tables.ts';

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

/** An entry beside all that is stored under its id and its token. */
type Placed = { entry: Entry; spending: Spending; known: SignatureRow[]; place: Place };

/** What an entry did: who gets the credit, and whether it counted. */
type Written = Change & { added: 0 | 1 };

/**
 * Stores signatures, counts them and writes their letters into the outbox, in one transaction: whoever is
 * answered afterwards is on the disk. The same id or the same person again counts nothing; the first one's
 * partner keeps the credit.
 *
 * @param entries No two with the same id, the same petition and token, or the same challenge.
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
    const accepted = placed.filter(({ spending }) => spending !== 'spent');
    await insertNew(trx, accepted);
    const written = new Map<Placed, Written>();
    for (const one of accepted) written.set(one, await write(trx, one));
    await countAll(trx, [...written.values()]);
    return placed.map((one) => addedOf(written.get(one)));
  });
}

function addedOf(written: Written | undefined): Added {
  if (written === undefined) return { ok: false, problem: 'proof-spent' };
  return { ok: true, counted: written.added === 1 };
}

function placeEntry(entry: Entry, spending: Spending, rows: SignatureRow[]): Placed {
  const { id, petition, token } = entry.signature;
  const known = rows.filter((row) => row.id === id || (row.token === token && row.petition === petition));
  return { entry, spending, known, place: placeOf(known.map(toKnown), entry.signature) };
}

/** All that are new at once, since these are many. */
async function insertNew(trx: Db, placed: readonly Placed[]): Promise<void> {
  const added = placed.flatMap(({ entry, place, spending }) =>
    place.kind === 'new' ? [{ ...entry, slot: place.slot, spending }] : [],
  );
  const rows = added.map(({ signature, slot, linkHash }) =>
    newRow(signature, slot, linkOf(signature, linkHash)),
  );
  await insertMany(trx, 'signatures', rows);
  const addresses = added.flatMap(({ signature, slot }) => {
    const { petition, token, news, language } = signature;
    return news === null ? [] : [{ petition, token, slot, email: news.email, language }];
  });
  await insertMany(trx, 'news_addresses', addresses);
  const letters = added.flatMap(({ signature, spending }) =>
    spending === 'again' ? [] : firstLetters(signature),
  );
  await insertMany(trx, 'outbox', letters);
}

/** Null where no letter is sent: then nobody needs the link. */
function linkOf({ id, letter }: NewSignature, linkHash: Entry['linkHash']): string | null {
  return letter === null ? null : linkHash(id, letter.addressKey);
}

async function write(trx: Db, { entry, spending, known, place }: Placed): Promise<Written> {
  const { signature, nextInstant } = entry;
  const { petition, partner } = signature;
  const change = { petition, nextInstant };
  if (place.kind === 'new') return { ...change, partner, added: signature.state === 'validated' ? 1 : 0 };
  if (place.kind === 'full') {
    await writeLetter(trx, spending, signature, 'full');
    return { ...change, partner, added: 0 };
  }
  const row = known.find(({ id }) => id === place.known.id)!;
  if (place.kind === 'taken') return { ...change, partner: row.partner, added: 0 };
  const { letter, added } = await repeatSignature(trx, row, entry);
  await writeLetter(trx, spending, { ...signature, id: row.id }, letter);
  return { ...change, partner: row.partner, added };
}

async function writeLetter(
  trx: Db,
  spending: Spending,
  signature: NewSignature,
  kind: Exclude<OutboxKind, 'reminder'> | null,
): Promise<void> {
  // Its letter was written with the first one: else a single proof could fill the outbox for an hour.
  if (spending === 'again' || kind === null) return;
  await putInOutbox(trx, signature, kind);
}
