import type { LinkKind } from '../domain/accounts/links.ts';
import type { Role } from '../domain/accounts/roles.ts';

/** Somebody who may open the console. */
export type AccountRow = {
  id: string;
  name: string;
  email: string;
  email_verified: number;
  image: string | null;
  role: Role;
  /** With `partner`, whose figures they may see; null for the other roles. */
  campaign: string | null;
  partner: string | null;
  language: string;
  two_factor_enabled: number;
  created_at: string;
  updated_at: string;
};

/** Written and read by better-auth; `password` is a scrypt hash. */
export type AccountPasswordRow = {
  id: string;
  account_id: string;
  provider_id: string;
  user_id: string;
  password: string | null;
  created_at: string;
  updated_at: string;
};

/** Written and read by better-auth; secret and recovery codes are encrypted. */
export type SecondFactorRow = {
  id: string;
  user_id: string;
  secret: string;
  backup_codes: string;
  verified: number | null;
  failed_verification_count: number | null;
  locked_until: string | null;
};

/** What better-auth keeps for a while: sessions, half-finished sign-ins, counters of the rate limit. */
export type ConsoleSessionRow = {
  /** Keyed code of the key, which may be the token of a session. */
  key_hash: string;
  /** Sealed; null for a counter. */
  value: string | null;
  /** Of a session: keyed code of its account's id. */
  owner_code: string | null;
  hits: number;
  expires_at: string;
  used_at: string;
};

/** A link that works once: for the first owner, somebody invited, a forgotten password. */
export type AccountLinkRow = {
  /** SHA-256 of the token in the link. */
  token_hash: string;
  /** To name it in lists and in the audit trail. */
  id: string;
  kind: LinkKind;
  account: string | null;
  email: string | null;
  role: Role | null;
  campaign: string | null;
  partner: string | null;
  language: string | null;
  made_by: string;
  made_at: string;
  expires_at: string;
  used_at: string | null;
};

export type ApiTokenRow = {
  id: string;
  /** SHA-256 of the token. */
  token_hash: string;
  /** Whose it is. */
  account: string;
  name: string;
  /** A list as JSON. */
  scopes: string;
  made_at: string;
  expires_at: string;
  last_used_on: string | null;
  ended_at: string | null;
};

/** Append-only. */
export type AuditRow = {
  id: string;
  at: string;
  /** As `actorKey` writes it. */
  made_by: string;
  action: string;
  campaign: string | null;
  petition: string | null;
  /** Ids, counts and texts of petitions as JSON; nothing personal of a signer. */
  details: string;
};
