import { keyedCode, keyFor } from './keys.ts';

const KEY_BYTES = 16;

/**
 * The keyed code of an address on one petition. Without the pepper it reveals nothing about the address.
 * Never change it: everybody could sign a second time.
 *
 * @param email As `canonicalEmail` returns it.
 * @returns base64url.
 */
export function signerKeyOf(pepper: Uint8Array, petition: string, email: string): string {
  return keyedCode(keyFor(pepper, petition), email, KEY_BYTES);
}

/** The keyed code of a mailbox, the same on all petitions: limits the emails that others can have sent to it. */
export function addressKey(pepper: Uint8Array, email: string): string {
  // The context keeps its old name: a new one would change every key, and break the links that were sent.
  return keyedCode(keyFor(pepper, 'letters:address'), email, KEY_BYTES);
}

/**
 * The secret in the link to a signer's page: derived again for every email, so that only its hash is
 * stored. The mailbox goes into it too, because browsers choose the ids: the id of a signature that was deleted
 * unconfirmed may come again with another address, and the old link must not confirm the new signature.
 *
 * @param addressKey As `addressKey` returns it.
 */
export function linkToken(pepper: Uint8Array, signatureId: string, addressKey: string): string {
  return keyedCode(keyFor(pepper, 'signer:link'), `${addressKey} ${signatureId}`);
}
