import { latinDigits } from './digits.ts';

// A Khmer keyboard's space bar types U+200B, which is invisible at the end of an address.
const UNSEEN = /[\u200b-\u200d\u2060\ufeff]/g;
const ASCII = /^[\x20-\x7e]*$/;
// The ideographic one, of full and of half width, and the Khmer one.
const FULL_STOPS = /[\u3002\uff61\u17d4]/g;
// Writes the root of all domains: `example.org.` is `example.org`.
const DOT_AT_END = /\.$/;

/**
 * An email address as it is stored and sent to. Digits and signs that a Khmer or Japanese keyboard types become
 * those of an address: `sok១២＠example。org` is `sok12@example.org`.
 *
 * @param typed A part in another script keeps its digits: they may be that script's.
 */
export function cleanEmail(typed: string): string {
  const plain = typed.replace(UNSEEN, '').trim();
  const at = plain.search(/[@\uff20\ufe6b][^@\uff20\ufe6b]*$/);
  if (at < 0) return latin(plain);
  return `${latin(plain.slice(0, at))}@${domainOf(plain.slice(at + 1))}`;
}

/** The same in Latin; as it is, when not all of it can be. */
function latin(part: string): string {
  const plain = latinDigits(part).replace(FULL_STOPS, '.');
  return ASCII.test(plain) ? plain : part;
}

function domainOf(typed: string): string {
  const labels = typed.normalize('NFKC').replace(FULL_STOPS, '.').replace(DOT_AT_END, '').split('.');
  return labels.map(latin).join('.');
}
