import { sql } from 'kysely';
import type { NewSignature } from '../domain/signature/state.ts';
import type { Known } from '../domain/signature/match.ts';
import { insertMany } from '../database/insert-many.ts';
import type { Db } from '../database/db.ts';
import type { SignatureRow } from '../database/tables.ts';

/** All but the id, which never changes. */
const CHANGING = [
  'petition',
  'token',
  'slot',
  'name',
  'name_key',
  'country',
  'phone',
  'city',
  'comment',
  'show_name',
  'consent_news',
  'consents_version',
  'language',
  'partner',
  'page',
  'state',
  'held_because',
  'marks',
  'expires_at',
  'confirmed',
  'link_hash',
  'signed_at',
  'day',
] as const satisfies (keyof SignatureRow)[];

/** The columns of a row, by name: a list that changed under a prepared statement makes PostgreSQL refuse it. */
export const SIGNATURE_COLUMNS = ['id', ...CHANGING] as const;

const REPLACED = sql`on conflict (id) do update set ${sql.join(
  CHANGING.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`),
)}`;

/**
 * Stores signatures as they are from now on, by one statement.
 *
 * @param areNew None of them is there already: a tenth faster on SQLite, and nearly always so.
 */
export async function putSignatures(trx: Db, rows: readonly SignatureRow[], areNew: boolean): Promise<void> {
  await insertMany(trx, 'signatures', rows, areNew ? undefined : REPLACED);
}

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
export function givenFields({ name, country, phone, city, comment, language, ...signature }: NewSignature) {
  return {
    name,
    country,
    phone,
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
