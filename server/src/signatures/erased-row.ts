import type { ExpressionBuilder } from 'kysely';
import type { ImpersonalRow, Tables } from '../database/tables.ts';

/** Columns that do not show who signed, and stay; `token` gets a new value. */
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
  | 'day';

/** The other columns, with their values after erasing. A new column must be added here or to `Kept`. */
export const NOBODY = {
  slot: 0,
  show_name: 0,
  consent_news: 0,
  consents_version: null,
  language: '',
  page: null,
  expires_at: null,
  link_hash: null,
  marks: '',
} as const satisfies Omit<ImpersonalRow, Kept>;

const ERASED = 'erased:';

/** The token of an erased signature. Tokens of signers have no colon. */
export const erasedToken = (id: string): string => `${ERASED}${id}`;

export const isErased = ({ token }: Pick<ImpersonalRow, 'token'>): boolean => token.startsWith(ERASED);

/**
 * Holds for signatures that still tell who signed. As a range, and not as a pattern, so that the index over
 * petition and token leads straight to what is left among millions that are erased.
 */
export function isUnerased(eb: ExpressionBuilder<Tables, 'signatures'>) {
  return eb.or([eb('token', '<', ERASED), eb('token', '>=', 'erased;')]);
}
