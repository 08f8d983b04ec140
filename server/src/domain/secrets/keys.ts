import { createHash, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

const KEY_BYTES = 32;
const KEYS_MAX = 1000;

/**
 * Derives a key for one purpose. For signer keys the purpose is the petition's slug; all other purposes have a
 * colon, which no slug has. Never rename a purpose: that changes its key, and stored codes no longer match.
 */
export function keyFor(pepper: Uint8Array, purpose: string): Uint8Array {
  const known = keysOf(pepper);
  const before = known.get(purpose);
  if (before !== undefined) return before;
  const key = new Uint8Array(hkdfSync('sha256', pepper, '', purpose, KEY_BYTES));
  if (known.size >= KEYS_MAX) known.clear();
  known.set(purpose, key);
  return key;
}

// Cached, because deriving a key costs more than using it, and each signature uses three.
const keys = new WeakMap<Uint8Array, Map<string, Uint8Array>>();

function keysOf(pepper: Uint8Array): Map<string, Uint8Array> {
  const known = keys.get(pepper) ?? new Map<string, Uint8Array>();
  keys.set(pepper, known);
  return known;
}

/** HMAC-SHA256 in base64url, cut to `bytes`. */
export function keyedCode(key: Uint8Array, text: string, bytes = KEY_BYTES): string {
  return createHmac('sha256', imported(key)).update(text).digest().subarray(0, bytes).toString('base64url');
}

// Cached, because importing a key costs several times what using it does, and each signature needs up to a dozen codes.
const importedKeys = new WeakMap<Uint8Array, KeyObject>();

function imported(key: Uint8Array): KeyObject {
  const before = importedKeys.get(key);
  if (before !== undefined) return before;
  const made = createSecretKey(key);
  importedKeys.set(key, made);
  return made;
}

/** SHA-256 in base64url: the form in which the tokens of links are stored. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
