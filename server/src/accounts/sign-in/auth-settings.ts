import type { Db } from '../../database/db.ts';

/** The other cookies, such as that of a half-finished sign-in, have names that start with this one and a dot. */
export const SESSION_COOKIE = '__Host-samleng';
export const PASSWORD_LETTERS_MIN = 12;
export const PASSWORD_LETTERS_MAX = 200;

/** After so many wrong codes in a row, an account takes none for so long. */
export const CODES_WRONG_MAX = 10;
export const CODE_LOCK_SECONDS = 900;

/** Set by us at each request to better-auth, never taken from a client. */
export const ADDRESS_HEADER = 'x-samleng-address';

export type AuthDeps = { db: Db; pepper: Uint8Array; now: () => Date; publicUrl: string };
