import { createHash, createHmac, hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;

/**
 * A key for one purpose. A petition's slug is the purpose of its tokens; all others hold a colon, which no
 * slug can. Changing a purpose makes a new key: everything that was made with the old one is unknown then.
 */
export function keyFor(pepper: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', pepper, '', purpose, KEY_BYTES));
}

/** HMAC-SHA256 in base64url, cut to `bytes`. */
export function keyedCode(key: Uint8Array, text: string, bytes = KEY_BYTES): string {
  return createHmac('sha256', key).update(text).digest().subarray(0, bytes).toString('base64url');
}

/** SHA-256 in base64url: how tokens that stand in links are stored. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
