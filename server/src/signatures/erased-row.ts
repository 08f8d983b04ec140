import type { ExpressionBuilder } from 'kysely';
import type { ImpersonalRow, Tables } from '../database/tables.ts';

/** What of a signature tells nobody who signed; `token` is made anew for each. */
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

/** What else tells who signed, as it is afterwards: a new column is here, or among the kept. */
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

/** The signer key of an erased signature: those of signers have no colon. */
export const erasedSignerKey = (id: string): string => `${ERASED}${id}`;

export const isErased = ({ token }: Pick<ImpersonalRow, 'token'>): boolean => token.startsWith(ERASED);

/**
 * Holds for signatures that still tell who signed. As a range, and not as a pattern, so that the index over
 * petition and token leads straight to what is left among millions that are erased.
 */
export function isUnerased(eb: ExpressionBuilder<Tables, 'signatures'>) {
  return eb.or([eb('token', '<', ERASED), eb('token', '>=', 'erased;')]);
}
