import type { Db } from '../database/db.ts';

export const SESSION_COOKIE = '__Host-samleng';
export const PASSWORD_LETTERS_MIN = 12;
export const PASSWORD_LETTERS_MAX = 200;

/** Set by us at each request to better-auth, never taken from a client. */
export const ADDRESS_HEADER = 'x-samleng-address';

export type AuthDeps = { db: Db; pepper: Uint8Array; now: () => Date; publicUrl: string };
