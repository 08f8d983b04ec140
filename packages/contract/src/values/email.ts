import { latinDigits } from './digits.ts';

// A Khmer keyboard's space bar types U+200B, and nobody sees it at the end of an address.
const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/g;
const ASCII = /^[\x20-\x7e]*$/;

/**
 * An e-mail address as it is stored, and as letters are sent to it. What a Khmer or Japanese keyboard typed into an
 * address of Latin letters becomes Latin too: `sok១២＠example．org` is `sok12@example.org`.
 *
 * @param typed An address in another script stays as it is: its digits may be that script's.
 */
export function cleanEmail(typed: string): string {
  const plain = typed.replace(UNSEEN, '').trim();
  const latin = latinDigits(plain);
  return ASCII.test(latin) ? latin : plain;
}
