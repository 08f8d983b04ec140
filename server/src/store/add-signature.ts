import { type Known, placeOf, type Repeat, repeatOf } from '../domain/place.ts';
import type { NewSignature } from '../domain/sign.ts';
import { countSigned, lockCounts, type NextInstant } from './counts.ts';
import { forgetNewsAddress, keepNewsAddress } from './news-addresses.ts';
import type { Db } from './open.ts';
import { putInOutbox } from './outbox.ts';
import { type SpentChallenge, spendChallenge } from './spent-challenges.ts';
import type { SignatureRow } from './tables.ts';

type Circumstances = {
  nextInstant: NextInstant;
  /** The stored form of the link to a signature's own page. */
  linkHash: (signatureId: string, addressKey: string) => string;
  /** The challenge that was solved for it. */
  spent?: SpentChallenge | undefined;
};

/** `counted` when the petition's count rose. */
export type Added = { ok: true; counted: boolean } | { ok: false; problem: 'proof-spent' };

type Stored = {
  id: string;
  partner: string | null;
  counted: boolean;
  letter: 'confirm' | 'known' | 'full' | null;
};

/**
 * Stores a signature, counts it and writes its letter into the outbox, in one transaction: whoever is
 * answered afterwards is on the disk. The same id or the same person again counts nothing; the first one's
 * partner keeps the credit.
 */
export async function addSignature(
  db: Db,
  signature: NewSignature,
  circumstances: Circumstances,
): Promise<Added> {
  return db.transaction().execute(async (trx) => {
    await lockCounts(trx, signature.petition);
    const spending = await spendChallenge(trx, circumstances.spent, signature.id);
    if (spending === 'spent') return { ok: false, problem: 'proof-spent' };
    const stored = await place(trx, signature, circumstances);
    const change = {
      petition: signature.petition,
      partner: stored.partner,
      added: stored.counted ? 1 : 0,
    } as const;
    await countSigned(trx, change, circumstances.nextInstant);
    // Its letter was written with the first one: else a single proof could fill the outbox for an hour.
    const letter = spending === 'again' ? null : stored.letter;
    if (letter !== null) await putInOutbox(trx, { ...signature, id: stored.id }, letter);
    return { ok: true, counted: stored.counted };
  });
}

async function place(trx: Db, signature: NewSignature, circumstances: Circumstances): Promise<Stored> {
  const rows = await knownRows(trx, signature);
  const found = placeOf(rows.map(toKnown), signature);
  const { id, partner } = signature;
  if (found.kind === 'full') {
    return { id, partner, counted: false, letter: letterIf(signature, 'full') };
  }
  if (found.kind === 'new') {
    await insertSignature(trx, signature, found.slot, linkHashOf(signature, id, circumstances));
    const counted = signature.state === 'validated';
    return { id, partner, counted, letter: letterIf(signature, 'confirm') };
  }
  const row = rows.find((one) => one.id === found.known.id)!;
  if (found.kind === 'taken') {
    return { id, partner: row.partner, counted: false, letter: null };
  }
  const repeat = repeatOf(found.known, signature.state);
  await applyRepeat(trx, row, { signature, repeat, linkHash: linkHashOf(signature, row.id, circumstances) });
  const counted = repeat.state === 'validated' && row.state !== 'validated';
  const letter = repeat.letter && letterIf(signature, repeat.letter);
  return { id: row.id, partner: row.partner, counted, letter };
}

function letterIf<Kind>({ letter }: NewSignature, kind: Kind): Kind | null {
  return letter === null ? null : kind;
}

/** Null where no letter is sent: then nobody needs the link. */
function linkHashOf({ letter }: NewSignature, id: string, { linkHash }: Circumstances): string | null {
  return letter === null ? null : linkHash(id, letter.addressKey);
}

function knownRows(trx: Db, { id, petition, token }: NewSignature): Promise<SignatureRow[]> {
  return trx
    .selectFrom('signatures')
    .selectAll()
    .where((eb) =>
      eb.or([eb('id', '=', id), eb.and([eb('petition', '=', petition), eb('token', '=', token)])]),
    )
    .orderBy('slot')
    .execute();
}

function toKnown({ id, token, slot, name, name_key, state, held_because, confirmed }: SignatureRow): Known {
  return {
    id,
    token,
    slot,
    name,
    nameKey: name_key,
    state,
    heldBecause: held_because,
    confirmed: confirmed === 1,
  };
}

async function applyRepeat(
  trx: Db,
  row: SignatureRow,
  { signature, repeat, linkHash }: { signature: NewSignature; repeat: Repeat; linkHash: string | null },
): Promise<void> {
  const link = repeat.letter === null || linkHash === null ? {} : { link_hash: linkHash };
  const given = repeat.renews
    ? { ...givenFields(signature), expires_at: expiryOf(row, signature, repeat) }
    : {};
  await trx
    .updateTable('signatures')
    .set({ state: repeat.state, ...given, ...link })
    .where('id', '=', row.id)
    .execute();
  if (!repeat.renews) return;
  await forgetNewsAddress(trx, row);
  if (signature.news !== null) await keepNewsAddress(trx, row, signature.news.email);
}

// What waits for its signer must come to an end, also when the repeat needs no letter.
function expiryOf(row: SignatureRow, { expiresAt }: NewSignature, { state }: Repeat): string | null {
  return state === 'validated' ? null : (expiresAt ?? row.expires_at);
}

async function insertSignature(
  trx: Db,
  signature: NewSignature,
  slot: number,
  linkHash: string | null,
): Promise<void> {
  const { id, petition, token, partner, page, state, signedAt, day } = signature;
  await trx
    .insertInto('signatures')
    .values({
      ...givenFields(signature),
      id,
      petition,
      token,
      slot,
      partner,
      page,
      state,
      day,
      held_because: signature.heldBecause,
      expires_at: signature.expiresAt,
      confirmed: 0,
      link_hash: linkHash,
      signed_at: signedAt,
    })
    .execute();
  if (signature.news !== null) await keepNewsAddress(trx, { ...signature, slot }, signature.news.email);
}

/** What the signer gave, and gives anew by signing again before confirming. */
function givenFields({ name, country, city, comment, language, ...signature }: NewSignature) {
  return {
    name,
    country,
    city,
    comment,
    language,
    name_key: signature.nameKey,
    show_name: Number(signature.showName),
    consent_news: Number(signature.news !== null),
    consents_version: signature.consentsVersion,
    marks: signature.marks.join(' '),
  };
}
