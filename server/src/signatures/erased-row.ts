import { type ExpressionBuilder, sql } from 'kysely';
import type { ImpersonalRow, Tables } from '../database/tables.ts';

/** Columns that do not reveal who signed; `token` gets a new value, see `erasedSignerKey`. */
type Kept =
  | 'id'
  | 'petition'
  | 'token'
  | 'country'
  | 'partner'
  | 'state'
  | 'held_because'
  | 'confirmed'
  | 'signed_at'
  | 'day'
  | 'petition_version'
  | 'imported_in';

/** The values of the other columns after erasing. A new column does not compile until it is here or in `Kept`. */
export const NOBODY = {
  slot: 0,
  show_name: 0,
  consent_news: 0,
  consent_comment: 0,
  consents_version: null,
  language: '',
  page: null,
  expires_at: null,
  erase_at: null,
  link_hash: null,
  marks: '',
  domain_code: null,
} as const satisfies Omit<ImpersonalRow, Kept>;

const ERASED = 'erased:';

/** Replaces the signer key of an erased signature. Real ones are base64url, without a colon. */
export const erasedSignerKey = (id: string): string => `${ERASED}${id}`;

/** The same in SQL, for many rows at once. */
export const ERASED_SIGNER_KEY = sql<string>`${sql.lit(ERASED)} || id`;

export const isErased = ({ token }: Pick<ImpersonalRow, 'token'>): boolean => token.startsWith(ERASED);

/**
 * The condition for signatures that are not erased. Ranges (`;` follows `:`) instead of a pattern, so that the index
 * of petition and token finds the few that are left among millions of erased ones.
 */
export function isUnerased(eb: ExpressionBuilder<Tables, 'signatures'>) {
  return eb.or([eb('token', '<', ERASED), eb('token', '>=', 'erased;')]);
}
