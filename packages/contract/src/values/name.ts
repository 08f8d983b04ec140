import { foldKhmer, KHMER_ABOVE, KHMER_BASE, orderKhmer } from './khmer-order.ts';
import { shownSign, UNFIT_BEGINNING, UNKNOWN_SIGN, UNSEEN_SIGN, withoutPlacedSigns } from './name-signs.ts';
import { NAME_BYTES_MAX, NAME_GRAPHEMES_MAX } from '../limits.ts';

/** Why a name is refused; `letter` is the letter or sign at fault, if it is one, as it can be shown. */
export type NameRefusal = {
  ok: false;
  code: 'required' | 'too-long' | 'name-broken' | 'name-misleading' | 'name-not-a-name';
  letter?: string;
};

/**
 * A name in its two other forms: `name` is shown, `key` finds the same person again (never shown).
 * `suspicious` asks for a person's look and refuses nothing.
 */
export type CleanedName = { ok: true; name: string; key: string; suspicious: boolean } | NameRefusal;

/**
 * Cleans a name as it was typed, the same in the browser and on the server; cleaning twice changes
 * nothing. Names of one letter, of any script, are names.
 */
export function cleanName(typed: string): CleanedName {
  if (typed.length > TYPED_LENGTH_MAX) return { ok: false, code: 'too-long' };
  const name = CLEANING.reduce((text, step) => step(text), typed);
  if (name === '') return { ok: false, code: 'required' };
  if (isTooLong(name)) return { ok: false, code: 'too-long' };
  return refusal(name) ?? { ok: true, name, key: keyOf(name), suspicious: mixesScripts(name) };
}

// Twice what a name may have in bytes: cleaning takes quadratic time, and a program may send 24 kB of spaces.
const TYPED_LENGTH_MAX = 2 * NAME_BYTES_MAX;

const CLEANING: Array<(text: string) => string> = [
  (text) => text.normalize('NFC'),
  keepDoubleHyphen,
  narrowFullWidth,
  stripInvisible,
  stripIdleSeparators,
  spaceByKhmerSpaceBar,
  replaceDeprecatedKhmer,
  orderKhmer,
  stripIdleJoiners,
  (text) => text.replace(/\s+/g, ' ').trim(),
  // Again: what was stripped may have stood between a letter and its accent.
  (text) => text.normalize('NFC'),
];

/** Between Katakana, Japanese keyboards type an equals sign for the double hyphen of ジャン゠リュック. */
function keepDoubleHyphen(text: string): string {
  return text.replace(/([\u30a1-\u30ff])\uff1d(?=[\u30a1-\u30ff])/g, '$1\u30a0');
}

/** Japanese keyboards: Ｓｏｋ is Sok. */
function narrowFullWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** Characters that show nothing; among them Hangul fillers, with which a name could be blank. */
function stripInvisible(text: string): string {
  return text.replace(
    /[\u034f\ufe00-\ufe0f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u200e\u200f\u2060-\u2064\u3164\ufeff\uffa0]/g,
    '',
  );
}

/** Mongolian writes it before the last vowel of a word; elsewhere it shows nothing. */
function stripIdleSeparators(text: string): string {
  return text.replace(/([\u1820-\u1842]\u180e(?=[\u1820\u1821]))|\u180e/g, '$1');
}

/** The space bar of the Khmer keyboard types U+200B: a space where it alone separates words. */
function spaceByKhmerSpaceBar(text: string): string {
  const withinWords = text.replace(/\u200b+(?=\p{M})/gu, '').replace(/^[\s\u200b]+|[\s\u200b]+$/g, '');
  return withinWords.replace(/\u200b+/g, /\s/.test(withinWords) ? '' : ' ');
}

function replaceDeprecatedKhmer(text: string): string {
  return text.replaceAll('\u17a3', '\u17a2').replaceAll('\u17a4', '\u17a2\u17b6');
}

const JOINERS_IN_USE = /^[\u0600-\u0dff]{2}$/;
/** At the end of a word too: Malayalam and Bengali letters that have lost their vowel. */
const ENDING_IN_USE = /^[\u09cd\u0d4d]/;
const KHMER_JOINER_IN_USE = new RegExp(`^[\\u17c9\\u17ca]${KHMER_ABOVE}`);

/** Joiners change the shape of Persian and Indian letters, and of a Khmer shifter under a vowel. */
function stripIdleJoiners(text: string): string {
  return text.replace(/[\u200c\u200d]+/g, (joiners, at: number) => {
    const before = text.charAt(at - 1);
    const after = text.slice(at + joiners.length);
    if (joiners.startsWith('\u200d') && ENDING_IN_USE.test(before)) return '\u200d';
    if (JOINERS_IN_USE.test(before + after.charAt(0))) return joiners.charAt(0);
    return joiners.includes('\u200c') && KHMER_JOINER_IN_USE.test(before + after) ? '\u200c' : '';
  });
}

/** In letters as people count them, the same on every engine: marks and subscripts belong to a letter. */
function isTooLong(name: string): boolean {
  const letters = name.replace(/\u17d2./gu, '').match(/[^\u200d\u200c\u180e\p{M}]/gu) ?? [];
  return letters.length > NAME_GRAPHEMES_MAX || new TextEncoder().encode(name).length > NAME_BYTES_MAX;
}

/** The first that is found refuses; its group is the letter to look at. */
const REFUSED: Array<[NameRefusal['code'], RegExp]> = [
  // Turns the text around it.
  ['name-misleading', /([\u202a-\u202e\u2066-\u2069])/],
  // Looks like U+17C6.
  ['name-misleading', /(.?\u17d3)/u],
  ['name-misleading', /(.\p{M}{5,})/u],
  ['name-broken', /(\u25cc)/],
  ['name-broken', new RegExp(`(.?\\u17d2)(?!${KHMER_BASE})`, 'u')],
  ['name-broken', /(?:^|[^\p{L}\p{M}\u200c\u200d])(\p{M})/u],
  // A Khmer mark on a letter of another script.
  ['name-broken', /(?:[^\u1780-\u17dd\u200c])([\u17b6-\u17d1\u17dd])/],
  ['name-not-a-name', /(\p{N})/u],
  ['name-not-a-name', /(www\.|\.(?:com|net|org|info|biz|io|ru|xyz)(?![\p{L}\p{M}]))/iu],
  ['name-not-a-name', UNSEEN_SIGN],
  ['name-not-a-name', UNKNOWN_SIGN],
  ['name-not-a-name', UNFIT_BEGINNING],
  ['name-not-a-name', /^[^\p{L}]+$/u],
];

function refusal(name: string): NameRefusal | undefined {
  // Taken apart, so that every accent counts.
  const apart = withoutPlacedSigns(name.normalize('NFD'));
  for (const [code, pattern] of REFUSED) {
    const found = pattern.exec(apart);
    if (found) return found[1] ? { ok: false, code, letter: shownSign(found[1]) } : { ok: false, code };
  }
  return undefined;
}

/** Letters and marks alone, in lower case, with one spelling for what looks the same. */
function keyOf(name: string): string {
  const letters = name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]/gu, '');
  return foldKhmer(letters).normalize('NFKC');
}

const LOOK_ALIKE_SCRIPTS = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

/** Latin, Cyrillic or Greek letters side by side in one word: one of them may pose as another. */
function mixesScripts(name: string): boolean {
  const words = name.split(/[^\p{L}\p{M}]+/u);
  return words.some((word) => LOOK_ALIKE_SCRIPTS.filter((script) => script.test(word)).length > 1);
}
