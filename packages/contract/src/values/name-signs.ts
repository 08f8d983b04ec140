/*
 * The signs that people write in names, beside letters and their marks. Whatever is not listed is refused: a name
 * ends up in lists and spreadsheets, and next to those of others.
 */

const SIGNS = [
  // Full stops, commas, apostrophes and hyphens as keyboards of all kinds have them.
  ".,\\u060c\\u06d4\\u0970'`\\u00b4\\u2018\\u2019\\u201b\\u2032\\u055a\\u05f3\\u05f4",
  '\\-\\u2010-\\u2015\\u2212\\u058a\\u05be\\u1806\\u30a0',
  // Middle dots: Catalan, Chinese and Japanese, and what looks like them.
  '\\u00b7\\u2022\\u2027\\u2219\\u22c5\\u30fb\\uff65',
  // Between the syllables of Tibetan, and the words of Amharic.
  '\\u0f0b\\u0f0c\\u1361',
  // Around what somebody is called: Sok (Dara) Chan.
  '()"\\u201a\\u201c-\\u201f\\u00ab\\u00bb\\u2039\\u203a',
].join('');

/** Some of them may begin a name; not those with which a spreadsheet's formula begins. */
const BEGINNING = '\'`\\u2018\\u2019\\u201b\\u05f3("\\u201a\\u201c-\\u201f\\u00ab\\u2039';

const JOINERS = '\\u200c\\u200d\\u180e';

/** A sign that is in no name; an emoji of two parts is one. */
export const UNKNOWN_SIGN = new RegExp(
  `([^${JOINERS}\\p{L}\\p{M} ${SIGNS}][\\u{1f1e6}-\\u{1f1ff}\\u{1f3fb}-\\u{1f3ff}]?)`,
  'u',
);
export const UNFIT_BEGINNING = new RegExp(`^([^\\p{L}${BEGINNING}])`, 'u');
/** Shows nothing, or is no character at all. */
export const UNSEEN_SIGN = new RegExp(`([^\\P{C}${JOINERS}])`, 'u');

/**
 * Signs that names have in one place only: `s/o` and `a/l` (son of), an alias after `@` in Malaysia, `3rd`, and the
 * clicks of `N!xau`. Anywhere else they make an address or a shout.
 */
export function withoutPlacedSigns(name: string): string {
  return name
    .replace(/(^|[ (])\p{L}\/\p{L}(?![\p{L}\p{M}/])/gu, '$1a')
    .replace(/(\p{L}|\p{M}) @ (?=\p{L})/gu, '$1 ')
    .replace(/ (?:2nd|3rd|[4-9]th)(?![\p{L}\p{M}\p{N}])/giu, '')
    .replace(/!(?=\p{L})/gu, '');
}

/** As it can be shown in a message: what shows nothing, or turns the words around it, by its number. */
export function shownSign(sign: string): string {
  if (!/^[\p{C}\p{Z}]/u.test(sign)) return sign;
  return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
