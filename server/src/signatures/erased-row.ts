import type { SignatureRow } from '../database/tables.ts';

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

/** What tells who signed, as it is afterwards: a new column is here, or among the kept. */
export const NOBODY = {
  slot: 0,
  name: '',
  name_key: '',
  phone: null,
  city: null,
  comment: null,
  show_name: 0,
  consent_news: 0,
  consents_version: null,
  language: '',
  page: null,
  expires_at: null,
  link_hash: null,
  marks: '',
} as const satisfies Omit<SignatureRow, Kept>;
