import { keyedCode, keyFor } from './keys.ts';

const TOKEN_BYTES = 16;

/**
 * What stands for one person on one petition: without the pepper it tells nothing about the address.
 *
 * @param email As `canonicalEmail` returns it.
 * @returns 16 bytes in base64url. Changing anything here would let everybody sign twice.
 */
export function signerKeyOf(pepper: Uint8Array, petition: string, email: string): string {
  return keyedCode(keyFor(pepper, petition), email, TOKEN_BYTES);
}

/** What stands for one mailbox on all petitions: so that nobody can have it flooded with letters. */
export function addressKey(pepper: Uint8Array, email: string): string {
  return keyedCode(keyFor(pepper, 'letters:address'), email, TOKEN_BYTES);
}

/**
 * The secret of the link to a signer's own page: 256 bits, made anew whenever a letter is written, so that
 * only its hash is stored. From the mailbox too: ids are the browsers', and one that was deleted unconfirmed
 * may come again for somebody else, whom the first one's letter must not let confirm.
 *
 * @param addressKey As `addressKey` returns it.
 */
export function linkToken(pepper: Uint8Array, signatureId: string, addressKey: string): string {
  return keyedCode(keyFor(pepper, 'signer:link'), `${addressKey} ${signatureId}`);
}
