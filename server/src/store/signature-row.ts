import type { NewSignature } from '../domain/sign.ts';
import type { Known } from '../domain/place.ts';
import type { SignatureRow } from './tables.ts';

/** The row of a signature that is stored for the first time. */
export function newRow(signature: NewSignature, slot: number, linkHash: string | null): SignatureRow {
  const { id, petition, token, partner, page, state, day } = signature;
  return {
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
    signed_at: signature.signedAt,
  };
}

/** What the signer gave, and gives anew by signing again before confirming. */
export function givenFields({ name, country, city, comment, language, ...signature }: NewSignature) {
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

/** A row as far as it decides about the next one. */
export function toKnown({
  id,
  token,
  slot,
  name,
  name_key,
  state,
  held_because,
  confirmed,
}: SignatureRow): Known {
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
