import { hkdfSync } from 'node:crypto';
import { keyedCode, keyFor } from './keys.ts';

const KEY_BYTES = 32;
const CODE_BYTES = 12;

/**
 * Stands for the owner of a mail domain on one petition, so that signatures of one domain can be found together.
 * The pepper is needed to tell which domain it is.
 *
 * @param owner As `mailDomainOwner` returns it.
 * @returns base64url.
 */
export function domainCode(pepper: Uint8Array, petition: string, owner: string): string {
  const known = codesOf(pepper);
  const text = `${petition} ${owner}`;
  const before = known.get(text);
  if (before !== undefined) return before;
  const code = keyedCode(keyFor(pepper, 'source:domain'), text, CODE_BYTES);
  if (known.size >= CODES_MAX) known.clear();
  known.set(text, code);
  return code;
}

// Cached, because most people have their mailbox at one of a few providers.
const CODES_MAX = 1000;
const codes = new WeakMap<Uint8Array, Map<string, string>>();

function codesOf(pepper: Uint8Array): Map<string, string> {
  const known = codes.get(pepper) ?? new Map<string, string>();
  codes.set(pepper, known);
  return known;
}

/**
 * A day's key for network codes. There are few networks, so the pepper alone would let its holder try them all: the
 * salt is deleted after a week, and then nobody can.
 */
export function networkKey(pepper: Uint8Array, salt: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', pepper, salt, 'source:network', KEY_BYTES));
}

/** Stands for a network on one petition on the day of the key. @returns base64url. */
export function networkCode(key: Uint8Array, petition: string, network: string): string {
  return keyedCode(key, `${petition} ${network}`, CODE_BYTES);
}
