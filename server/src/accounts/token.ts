import { randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A secret that nobody can guess: 256 random bits in base64url. Stored as `hashOf` it alone. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}
