import { timingSafeEqual } from 'node:crypto';
import { keyedCode, keyFor } from './keys.ts';

const CODE_BYTES = 16;
// A mailbox's key and the code that proves that we wrote the link, each 16 bytes in base64url.
const TOKEN = /^([\w-]{22})([\w-]{22})$/;

/**
 * The secret in the link to a mailbox's own page. Nothing of it is stored: it is made again for every email, and
 * proves itself.
 *
 * @param addressKey As `addressKey` returns it.
 */
export function mailboxToken(pepper: Uint8Array, addressKey: string): string {
  return addressKey + keyedCode(keyFor(pepper, 'mailbox:link'), addressKey, CODE_BYTES);
}

/** @returns The mailbox's key; undefined for a token that this server has not made. */
export function mailboxOfToken(pepper: Uint8Array, token: string): string | undefined {
  const [, addressKey = ''] = TOKEN.exec(token) ?? [];
  const made = Buffer.from(mailboxToken(pepper, addressKey));
  const given = Buffer.from(token);
  return made.length === given.length && timingSafeEqual(made, given) ? addressKey : undefined;
}
