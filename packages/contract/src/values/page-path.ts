/** Stands in a path for a segment that may belong to one visitor alone. */
const LEFT_OUT = '…';

/**
 * Where an element stands, origin and path, as it is stored: without query and fragment, which may hold secrets, and with
 * `…` for each segment that looks like one visitor's own: an email address, a long number, a secret. A page keeps its
 * name this way, and a link that was mailed to one person does not become a page.
 *
 * @param url Absolute; `http:` or `https:`.
 * @throws {TypeError} If it is no URL.
 */
export function pageOf(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.split('/').map(cleanSegment).join('/');
}

function cleanSegment(segment: string): string {
  const text = decoded(segment);
  return text === LEFT_OUT || looksPersonal(text) ? LEFT_OUT : segment;
}

// Twice, since mail programs encode links once more.
function decoded(segment: string): string {
  return decodedOnce(decodedOnce(segment));
}

function decodedOnce(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // Latin-1 of old sites: what is written in ASCII can be looked at all the same.
    return segment.replaceAll(/%[89a-f][0-9a-f]/gi, ' ');
  }
}

/** Of an account or a telephone. Dates, and the numbers that sites give their articles, are shorter. */
const LONG_NUMBER = /\p{Nd}{9,}/u;
const EMAIL_ADDRESS = /[^\s/@]@[^\s/@]+\.[^\s/@]/;
const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i;
const HEXADECIMAL = /^(?=.*\d)[0-9a-f]{16,}$/i;

function looksPersonal(text: string): boolean {
  if (EMAIL_ADDRESS.test(text) || UUID.test(text) || LONG_NUMBER.test(text)) return true;
  const words = text.match(/[a-z0-9]+/gi) ?? [];
  return words.some((word) => HEXADECIMAL.test(word) || looksRandom(word)) || looksLikeBase64(text, words);
}

const RANDOM_LENGTH_MIN = 16;
/** Words of a language, and of CamelCase, are longer on average than what chance makes of letters and digits. */
const RUN_LENGTH = { withDigits: 4, ofLetters: 2.5 };

function looksRandom(word: string, lengthMin = RANDOM_LENGTH_MIN): boolean {
  const runs = word.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];
  const usual = /\d/.test(word) ? RUN_LENGTH.withDigits : RUN_LENGTH.ofLetters;
  return word.length >= lengthMin && word.length / runs.length < usual;
}

const BASE64URL = /^[\w-]{20,}={0,2}$/;
const PART_LENGTH_MIN = 6;

const isMixed = (word: string) => /\d/.test(word) && /[a-z]/.test(word) && /[A-Z]/.test(word);

/** Its hyphens part it, so that each part is short; those of a title part words. */
function looksLikeBase64(text: string, words: readonly string[]): boolean {
  return BASE64URL.test(text) && words.some((word) => isMixed(word) && looksRandom(word, PART_LENGTH_MIN));
}
