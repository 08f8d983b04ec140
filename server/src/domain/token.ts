import { createHmac, hkdfSync } from 'node:crypto';

const TOKEN_BYTES = 16;
const KEY_BYTES = 32;

/**
 * What stands for one person on one petition: without the pepper it tells nothing about the address.
 *
 * @param foldedEmail As `fold` returns it.
 * @returns 16 bytes in base64url. Changing anything here would let everybody sign twice.
 */
export function tokenOf(pepper: Uint8Array, petition: string, foldedEmail: string): string {
  const key = new Uint8Array(hkdfSync('sha256', pepper, '', petition, KEY_BYTES));
  const mac = createHmac('sha256', key).update(foldedEmail).digest();
  return mac.subarray(0, TOKEN_BYTES).toString('base64url');
}
