import * as fc from 'fast-check';

/** Characters a server may choke on: not storable, invisible, reversing text, or with a meaning in other syntaxes. */
const HOSTILE_CHARACTERS = [
  ['\0', '\u0001', '\u001b', '\u007f', '\u0085', '\r', '\n', '\t', ' ', '\u00a0', '\u2028', '\u3000'],
  // Lone surrogates, and non-characters.
  ['\ud800', '\udfff', '\ud83d', '\ufffd', '\ufffe', '\uffff', '\ufdd0', '\u{10ffff}', '\ue000'],
  // Reverse text, or are invisible.
  ['\u202e', '\u2066', '\u2069', '\u200b', '\u200d', '\u200e', '\ufeff', '\u00ad', '\u3164', '\ufe0f'],
  ['\u0301', '\u0323', '\u17d2', '\u17b6', '\u17c1', '\u200c', 'ស', 'ត', 'ﷺ', '한', 'İ', 'ß', 'ﬃ', '👨‍👩‍👧'],
  ['"', "'", '\\', '<', '>', '&', '%', '%00', '%ff', '/', '..', '#', '?', '@', '.', ',', ';', '$', '{'],
  ['a', 'Z', '0', '-', '_', '+', '=', '\\u0000', '\\ud800', '${x}', '{{x}}', '<script>', "');--"],
].flat();

const hostileCharacter = fc.constantFrom(...HOSTILE_CHARACTERS);
const short = fc.array(hostileCharacter, { maxLength: 12 }).map((parts) => parts.join(''));
const anyUnits = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));
const long = fc
  .tuple(hostileCharacter, fc.constantFrom(100, 300, 700, 2000, 8000), hostileCharacter)
  .map(([character, times, end]) => character.repeat(times).slice(0, 8000) + end);
const PROTOTYPE_KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length'];

/** Text that nobody would type. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: short },
  { weight: 3, arbitrary: anyUnits },
  { weight: 1, arbitrary: long },
  { weight: 1, arbitrary: fc.constantFrom('', 'null', 'undefined', 'NaN', ...PROTOTYPE_KEYS) },
);

/** Keys that are dangerous on a JavaScript object. */
export const hostileKey: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...PROTOTYPE_KEYS),
  short,
  fc.constantFrom('Name', 'EMAIL', 'state', 'held', 'token', 'consents.news', 'id ', 'name\0'),
);

const NUMBERS = ['1e999', '-1e999', '1e-999', '-0', '9007199254740993', '0.1', '1E400', '9'.repeat(400)];
const NESTED = [
  '['.repeat(9) + ']'.repeat(9),
  '['.repeat(4000) + ']'.repeat(4000),
  '{"a":'.repeat(9) + '1' + '}'.repeat(9),
];
const NO_JSON = [
  'undefined',
  'NaN',
  "'a'",
  '01',
  '"\n"',
  '"\\x"',
  '',
  '[1,]',
  '"\ud800"',
  '"\\ud83d\\ude00"',
];

/** A value as JSON text, or nearly JSON: wrong types, huge numbers, deep nesting. */
export const hostileValue: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: hostileText.map((text) => JSON.stringify(text)) },
  { weight: 3, arbitrary: fc.constantFrom('null', 'true', 'false', '0', '1', '{}', '[]', '[null]', '""') },
  { weight: 1, arbitrary: fc.constantFrom(...NUMBERS) },
  { weight: 1, arbitrary: fc.constantFrom(...NESTED) },
  { weight: 1, arbitrary: fc.constantFrom(...NO_JSON) },
  {
    weight: 2,
    arbitrary: fc.dictionary(hostileKey, fc.constantFrom(1, 'a', null)).map((one) => JSON.stringify(one)),
  },
);

/** Bytes to insert into a request: mostly not UTF-8. */
export const hostileBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 6 }),
  fc.constantFrom(
    Uint8Array.of(0),
    Uint8Array.of(0xff),
    Uint8Array.of(0xc0, 0x80),
    Uint8Array.of(0xed, 0xa0, 0x80),
    Uint8Array.of(0xf4, 0x90, 0x80, 0x80),
    Uint8Array.of(0xef, 0xbb, 0xbf),
    Uint8Array.of(0x1f, 0x8b, 8),
  ),
);
