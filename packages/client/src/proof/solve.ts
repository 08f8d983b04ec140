// oxlint-disable unicorn/consistent-function-scoping -- its source text must stand alone
import type { Challenge, Solution } from '@samleng/contract';

/**
 * Tries counters from 0 on until a derived key begins as wanted. Wholly self-contained, since its source
 * text is what a worker runs: no name from outside, neither import nor constant.
 *
 * @param isOver Asked before each try; rejects once it says so. A worker is ended instead.
 * @see altcha-lib, `v2/pow.js` and `algorithms/web/pbkdf2.js`
 */
export async function solve(
  { algorithm, nonce, salt, cost, keyLength, keyPrefix }: Challenge['parameters'],
  isOver?: () => boolean,
): Promise<Solution> {
  const bytesOf = (hex: string) =>
    Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const hexOf = (bytes: ArrayBuffer) =>
    [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const work = {
    name: 'PBKDF2',
    hash: algorithm.replace('PBKDF2/', ''),
    salt: bytesOf(salt),
    iterations: cost,
  };
  const begin = bytesOf(nonce);
  const password = new Uint8Array(begin.length + 4);
  password.set(begin);
  let restedAt = performance.now();
  for (let counter = 0; ; counter += 1) {
    if (isOver?.()) throw new Error('Nobody waits for the solution any more.');
    new DataView(password.buffer).setUint32(begin.length, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = hexOf(await crypto.subtle.deriveBits(work, key, keyLength * 8));
    if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey };
    // On a page's own thread the signer goes on typing meanwhile.
    if (performance.now() - restedAt > 20) {
      await new Promise((resume) => {
        setTimeout(resume);
      });
      restedAt = performance.now();
    }
  }
}
