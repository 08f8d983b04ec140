import {
  isExtra,
  type RecentSigner,
  SHOWN_FIELDS,
  STORED_FIELDS,
  type StoredField,
  type StoredValues,
} from '@samleng/contract';
import { type Kysely, type SelectQueryBuilder, sql, type SqlBool, type UpdateObject } from 'kysely';
import { deadlineOf } from '../domain/signature/confirm.ts';
import type { NewSignature } from '../domain/signature/state.ts';
import type { Known } from '../domain/signature/match.ts';
import { insertMany } from '../database/insert-many.ts';
import type { Db } from '../database/db.ts';
import {
  type ImpersonalRow,
  type NewsOwner,
  PERSONAL_COLUMNS,
  type PersonalTables,
  type SignatureRow,
  type Tables,
} from '../database/tables.ts';

declare const PERSONAL: unique symbol;

/** A whole row. Its personal columns are hidden: only this file reads them. */
export type StoredRow = ImpersonalRow & { [PERSONAL]: true };

const opened = (row: StoredRow) => row as unknown as SignatureRow;
const closed = (row: SignatureRow) => row as unknown as StoredRow;
const personal = (db: Db) => db as unknown as Kysely<PersonalTables>;

type OtherColumn = Exclude<keyof SignatureRow, StoredField | 'id'>;

const OTHER_COLUMNS = Object.keys({
  petition: true,
  token: true,
  slot: true,
  name_key: true,
  show_name: true,
  consent_news: true,
  consent_comment: true,
  consents_version: true,
  language: true,
  partner: true,
  page: true,
  state: true,
  held_because: true,
  marks: true,
  domain_code: true,
  expires_at: true,
  confirmed: true,
  erase_at: true,
  link_hash: true,
  signed_at: true,
  day: true,
  petition_version: true,
  imported_in: true,
} satisfies Record<OtherColumn, true>) as OtherColumn[];

/** All but the id, which never changes. */
const CHANGING = [...STORED_FIELDS, ...OTHER_COLUMNS] as const;

/** All columns by name. With `*`, PostgreSQL refuses prepared statements after a migration adds a column. */
export const SIGNATURE_COLUMNS = ['id', ...CHANGING] as const;

/** The columns that do not reveal who signed. */
export const IMPERSONAL_COLUMNS = SIGNATURE_COLUMNS.filter(isImpersonal);

function isImpersonal(column: keyof SignatureRow): column is keyof ImpersonalRow {
  return !(PERSONAL_COLUMNS as readonly string[]).includes(column);
}

const REPLACED = sql`on conflict (id) do update set ${sql.join(
  CHANGING.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`),
)}`;

/**
 * Stores signatures by one statement.
 *
 * @param areNew Whether none of them is stored yet, which is nearly always so, and a tenth faster on SQLite.
 */
export async function putSignatures(trx: Db, rows: readonly StoredRow[], areNew: boolean): Promise<void> {
  await insertMany(trx, 'signatures', rows, areNew ? undefined : REPLACED);
}

/** The row of a new signature. */
export function newRow(signature: NewSignature, slot: number, linkHash: string | null): StoredRow {
  const { id, petition, signerKey, partner, page, state, day } = signature;
  return closed({
    ...givenColumns(signature),
    id,
    petition,
    token: signerKey,
    slot,
    partner,
    page,
    state,
    day,
    held_because: signature.heldBecause,
    expires_at: deadlineOf(signature),
    confirmed: 0,
    erase_at: null,
    link_hash: linkHash,
    signed_at: signature.signedAt,
    imported_in: null,
  });
}

/** The row with the new data of a signer who signs again before confirming. */
export function renewedRow(row: StoredRow, signature: NewSignature): StoredRow {
  return closed({ ...opened(row), ...givenColumns(signature) });
}

/** The row of somebody who signed on another platform, and counts from the start. */
export function importedRow(signature: NewSignature, slot: number, importSlug: string): StoredRow {
  return closed({ ...opened(newRow(signature, slot, null)), imported_in: importSlug });
}

/** The same in place of a signature that was not confirmed. Its link goes on working: it leads to the same person. */
export function importedOver(row: StoredRow, signature: NewSignature, importSlug: string): StoredRow {
  const { id, token, slot, link_hash } = row;
  return closed({ ...opened(importedRow(signature, slot, importSlug)), id, token, link_hash });
}

function givenColumns({ language, consentsVersion, ...signature }: NewSignature) {
  return {
    ...fieldsFrom(signature),
    language,
    name_key: signature.nameKey,
    show_name: Number(signature.showName),
    consent_news: Number(signature.news !== null),
    consent_comment: Number(signature.showComment && signature.comment !== null),
    consents_version: consentsVersion,
    marks: signature.marks.join(' '),
    domain_code: signature.domainCode,
    petition_version: signature.version,
  };
}

function fieldsFrom(source: StoredValues): StoredValues {
  return Object.fromEntries(STORED_FIELDS.map((field) => [field, source[field]])) as StoredValues;
}

/** The part of a row that decides about the next signature. */
export function toKnown(row: StoredRow): Known {
  const { id, token: signerKey, slot, state, held_because: heldBecause, confirmed } = row;
  const { name, name_key: nameKey } = opened(row);
  return { id, signerKey, slot, name, nameKey, state, heldBecause, confirmed: confirmed === 1 };
}

/** The stored values of the form's fields. */
export function fieldsOf(row: StoredRow): StoredValues {
  return fieldsFrom(opened(row));
}

/** The signer's comment; shown only with `consent_comment`. */
export const commentOf = (row: StoredRow): string | null => opened(row).comment;

/** The condition for signatures with a comment, as its index has it. */
export const HAS_COMMENT = sql<SqlBool>`signatures.comment is not null`;

export type SignatureQuery = SelectQueryBuilder<Tables, 'signatures', object>;
type PersonalQuery = SelectQueryBuilder<PersonalTables, 'signatures', object>;

/** Adds the columns to a query and runs it. */
export async function readSignatures(query: SignatureQuery): Promise<StoredRow[]> {
  const rows = await (query as unknown as PersonalQuery).select(SIGNATURE_COLUMNS).execute();
  return rows.map(closed);
}

/** The key of a name in SQL: to look for, and to order by. */
export const NAME_KEY = sql<string>`signatures.name_key`;

/** Where its name stands among those in the order of `NAME_KEY`. */
export const nameKeyOf = (row: StoredRow): string => opened(row).name_key;

/**
 * The signatures that a query finds, as a table to be filtered further. A limit of the query holds before the filter:
 * no index is used, and no row read, beyond it.
 */
export function readFirst(db: Db, query: SignatureQuery): SignatureQuery {
  const found = (query as unknown as PersonalQuery).select(SIGNATURE_COLUMNS).as('signatures');
  return personal(db).selectFrom(found);
}

const SHOWN_COLUMNS = [...SHOWN_FIELDS, 'day'] as const;

/** The public fields of the signatures that a query finds. */
export async function readShown(query: SignatureQuery): Promise<RecentSigner[]> {
  return (query as unknown as PersonalQuery).select(SHOWN_COLUMNS).execute();
}

/**
 * Empties fields of signatures, and the key made from the name.
 *
 * @param others New values of other columns.
 */
export async function eraseFields(
  trx: Db,
  ids: readonly string[],
  fields: readonly StoredField[],
  others: UpdateObject<Tables, 'signatures'>,
): Promise<void> {
  const emptied = Object.fromEntries(fields.map((field) => [field, isExtra(field) ? null : '']));
  await personal(trx)
    .updateTable('signatures')
    .set({ ...others, ...emptied, name_key: '' })
    .where('id', 'in', ids)
    .execute();
}

/** Stores the addresses of signers who asked for news. None may be stored already. */
export async function putNewsAddresses(
  trx: Db,
  kept: readonly (NewsOwner & { email: string })[],
): Promise<void> {
  await insertMany(trx, 'news_addresses', kept);
}

/** The address for news; null for a signer who did not ask for any. */
export async function findNewsEmail(db: Db, { petition, token, slot }: StoredRow): Promise<string | null> {
  const found = await personal(db)
    .selectFrom('news_addresses')
    .select('email')
    .where('petition', '=', petition)
    .where('token', '=', token)
    .where('slot', '=', slot)
    .executeTakeFirst();
  return found?.email ?? null;
}

/** The addresses for news of signers of one petition, by the ids of their signatures; those without one are left out. */
export async function readNewsEmails(
  db: Db,
  petition: string,
  rows: readonly StoredRow[],
): Promise<ReadonlyMap<string, string>> {
  if (rows.length === 0) return new Map();
  const tokens = rows.map(({ token }) => token);
  const kept = await personal(db)
    .selectFrom('news_addresses')
    .select(['token', 'slot', 'email'])
    .where('petition', '=', petition)
    .where('token', 'in', tokens)
    .execute();
  const byOwner = new Map(kept.map(({ token, slot, email }) => [`${token} ${slot}`, email]));
  const found = rows.map(({ id, token, slot }) => [id, byOwner.get(`${token} ${slot}`)] as const);
  return new Map(found.filter((one): one is [string, string] => one[1] !== undefined));
}
