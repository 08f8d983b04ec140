/*
 * The order of letters within a Khmer syllable, after the algorithm that SIL published as "khnormal"
 * (Unicode Technical Note 61). Unicode's own normal forms change no Khmer character.
 */

/** Consonants and independent vowels: they begin a syllable, and a coeng turns them into subscripts. */
export const KHMER_BASE = '[\\u1780-\\u17a2\\u17a5-\\u17b3]';
/** Vowels that stand above and push a register shifter below, where it looks like the vowel U+17BB. */
export const KHMER_ABOVE = '(?:[\\u17b7-\\u17ba\\u17be\\u17bf\\u17dd]|\\u17b6\\u17c6)';

const SYLLABLE = new RegExp(
  `${KHMER_BASE}(?:\\u17d2${KHMER_BASE}|[\\u17b6-\\u17d1\\u17dd\\u200c\\u200d])+`,
  'g',
);

/** Signs after the base, in canonical order. A subscript ro is typed before or after others; it goes last. */
const FOLLOWING = [
  /\u17cc/, // robat
  /\u17d2[^\u179a]/, // subscripts
  /\u17d2/,
  /[\u17c9\u17ca]/, // register shifters
  /[\u200c\u200d]/, // joiners
  /[\u17be-\u17c5]/, // vowels with a part in front
  /[\u17bb-\u17bd]/, // below
  /[\u17b7-\u17ba]/, // above
  /\u17b6/, // behind
  /[\u17c6\u17cb\u17cd-\u17d1\u17dd]/, // signs above
  /[\u17c7\u17c8]/, // signs behind
];

/** Puts every Khmer syllable in canonical order; leaves anything else as it is. */
export function orderKhmer(text: string): string {
  // A coeng typed twice, or with something invisible before its letter.
  return text.replace(/\u17d2[\u17d2\u200b-\u200d]+/g, '\u17d2').replace(SYLLABLE, orderSyllable);
}

function orderSyllable(syllable: string): string {
  const [base = '', ...following] = syllable.match(/\u17d2?./g) ?? [];
  const ordered = following.sort((one, other) => rank(one) - rank(other)).join('');
  return base + joinSplitVowels(once(ordered));
}

function rank(following: string): number {
  return FOLLOWING.findIndex((kind) => kind.test(following));
}

/** A vowel or a sign typed twice shows as a dotted circle. */
function once(following: string): string {
  return following.replace(/([^\u17d2\u1780-\u17b3])\1+/g, '$1');
}

/** Two keys that together look like one vowel. */
function joinSplitVowels(following: string): string {
  return once(
    following
      .replace(/\u17c1([\u17bb-\u17bd]?)\u17b8/, '\u17be$1')
      .replace(/\u17c1([\u17bb-\u17bd]?)\u17b6/, '\u17c4$1'),
  );
}

/** Makes spellings that look the same the same, for comparing only. */
export function foldKhmer(ordered: string): string {
  return ordered
    .replaceAll('\u17b2', '\u17b1')
    .replaceAll('\u17d2\u178a', '\u17d2\u178f')
    .replace(/([\u17be\u17bf])\u17bb/g, '\u17bb$1')
    .replace(new RegExp(`[\\u17bb\\u17c9\\u17ca](?=${KHMER_ABOVE})`, 'g'), '\u17c9');
}
