import { latinDigits } from './digits.ts';

// A Khmer keyboard's space bar types U+200B, which is invisible at the end of an address.
const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/g;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * An email address as it is stored and sent to. In an address of Latin letters, digits and signs from a Khmer
 * or Japanese keyboard become Latin too: `sok១២＠example．org` is `sok12@example.org`.
 *
 * @param typed An address in another script stays as it is: its digits may be that script's.
 */
export function cleanEmail(typed: string): string {
  const plain = typed.replace(UNSEEN, '').trim();
  const latin = latinDigits(plain);
  return ASCII.test(latin) ? latin : plain;
}
