import { cleanName, type StoredValues } from '@samleng/contract';
import { keyedCode, keyFor } from '../secrets/keys.ts';

const KEY_BYTES = 16;

/** Signer keys are base64url: none has a colon. */
const WITHOUT_ADDRESS = 'no-address:';

/** What is known of somebody without an address. */
type Person = Pick<StoredValues, 'name' | 'country' | 'city' | 'phone'> & { signedAt: string | null };

/**
 * The key of somebody of whom no address is known, made from what is: the same row is the same person, in any file, and
 * with the family name first or last. Never change it: those who were imported would be imported once more.
 */
export function keyWithoutAddress(pepper: Uint8Array, petition: string, person: Person): string {
  const { country, city, phone, signedAt } = person;
  const text = JSON.stringify([petition, nameKey(person.name), country, city, phone, signedAt]);
  return `${WITHOUT_ADDRESS}${keyedCode(keyFor(pepper, 'import:person'), text, KEY_BYTES)}`;
}

/** The first, by its bytes, of the keys of all rotations of its words. */
function nameKey(name: string): string {
  const words = name.split(' ');
  const keys = words.flatMap((_, at) => {
    const cleaned = cleanName([...words.slice(at), ...words.slice(0, at)].join(' '));
    return cleaned.ok ? [cleaned.key] : [];
  });
  return keys.toSorted()[0] ?? name;
}
