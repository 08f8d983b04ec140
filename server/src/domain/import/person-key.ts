import type { StoredValues } from '@samleng/contract';
import { keyedCode, keyFor } from '../secrets/keys.ts';
import { rotatedKeys } from '../signature/match.ts';

const KEY_BYTES = 16;

/** Signer keys are base64url: none has a colon. */
const WITHOUT_ADDRESS = 'no-address:';

/** What is known of somebody, also in fields that the petition does not ask for. */
export type Identity = Pick<StoredValues, 'name' | 'country' | 'city' | 'phone'> & {
  signedAt: string | null;
};

/**
 * The key of somebody of whom no address is known, made from what is: the same row is the same person, in any file, and
 * with the family name first or last. Never change it: those who were imported would be imported once more.
 */
export function keyWithoutAddress(pepper: Uint8Array, petition: string, person: Identity): string {
  const { country, city, phone, signedAt } = person;
  const text = JSON.stringify([petition, firstKey(person.name), country, city, phone, signedAt]);
  return `${WITHOUT_ADDRESS}${keyedCode(keyFor(pepper, 'import:person'), text, KEY_BYTES)}`;
}

/** The same for all rotations of a name's words. */
export function firstKey(name: string): string {
  return rotatedKeys(name).toSorted()[0] ?? name;
}
