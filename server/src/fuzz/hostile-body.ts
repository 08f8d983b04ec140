import { FIELD_KEYS } from '@samleng/contract';
import * as fc from 'fast-check';
import { CONSENTS } from '@samleng/locales/consents';
import { signBody } from '../testing/data/fixtures.ts';
import { hostileBytes, hostileKey, hostileText, hostileValue } from './hostile-text.ts';

/** A field and its value as JSON text. A list of them, unlike an object, can repeat a key or have any key. */
type Entry = [key: string, value: string];

/** How a valid body is changed. `at` chooses the place, from 0 to 1. */
type Change =
  | { do: 'set'; key: string; value: string }
  | { do: 'drop' | 'twice'; at: number }
  | { do: 'insert'; at: number; bytes: Uint8Array }
  | { do: 'cut'; at: number };

/** Good values, so that a body can be hostile in one field only and still be accepted. */
const GOOD: Record<string, string[]> = {
  name: ['"Sok Dara"', '"សុខ សុភា"', '"Nguyễn Thị Hằng"', '"山田 ハナコ"', '"O’Brien-Sok"', '"ស\u200bុខ"'],
  country: ['"KH"', '"FR"', '"US"'],
  phone: ['"+855 12 345 678"', '"០១២ ៣៤៥ ៦៧៨"', '"\u200b"', '"012 345"'],
  city: ['"Phnom Penh"', '"ភ្នំពេញ"', '" "', '"👨‍👩‍👧"'],
  comment: ['"For our river.\\r\\nAlways."', '"\\u2028"', '"ទន្លេ"'],
  consents: [
    '{"news":true}',
    `{"news":true,"version":"${CONSENTS.version}"}`,
    '{"news":false,"version":"x"}',
    '{"news":false,"comment":true}',
  ],
  showName: ['true', 'false'],
  language: ['"km"', '"en"', '"fr"'],
  partner: ['"temple"', '"youth-club"', '"nobody"'],
  page: ['"https://partner.example/a?secret=1#b"', '"http://ទន្លេ.example/ទន្លេ\\u0000\\ud800"'],
  website: ['""', '"https://spam.example"'],
};
const goodChange = fc
  .constantFrom(...Object.keys(GOOD))
  .chain((key) => fc.constantFrom(...(GOOD[key] ?? [])).map((value): Change => ({ do: 'set', key, value })));

const FIELDS = [...new Set([...Object.keys(GOOD), ...FIELD_KEYS, 'id', 'proof'])];
// In a valid domain, so that a hostile address can be accepted, and is a mailbox of its own.
const hostileEmail = hostileText.map((text) => JSON.stringify(`${text.slice(0, 80)}@example.org`));
const at = fc.double({ min: 0, max: 1, noNaN: true });
const hostileChange: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ do: fc.constant('set'), key: fc.constantFrom(...FIELDS), value: hostileValue }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('set'), key: fc.constant('email'), value: hostileEmail }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('set'), key: hostileKey, value: hostileValue }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('drop', 'twice'), at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('insert'), at, bytes: hostileBytes }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cut'), at }) },
);

/** The changes to a valid body. */
export type BodyChanges = Change[];
export const bodyChanges: fc.Arbitrary<BodyChanges> = fc
  .tuple(fc.array(goodChange, { maxLength: 4 }), fc.array(hostileChange, { maxLength: 2 }))
  .map(([good, hostile]) => [...good, ...hostile]);

/** @param number The person who signs. */
export function bodyBytes(changes: BodyChanges, number: number): Uint8Array {
  let entries: Entry[] = Object.entries(signBody(number)).map(([key, value]) => [key, JSON.stringify(value)]);
  for (const change of changes) entries = changedEntries(entries, change);
  const json = `{${entries.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`;
  return changedBytes(json, changes);
}

/** Changes bytes of a text where the request says so. */
export function changedBytes(text: string, changes: BodyChanges): Uint8Array {
  let bytes: Uint8Array = new TextEncoder().encode(text);
  for (const change of changes) {
    if (change.do === 'cut') bytes = bytes.subarray(0, Math.floor(change.at * bytes.length));
    if (change.do === 'insert') {
      const place = Math.floor(change.at * bytes.length);
      bytes = Buffer.concat([bytes.subarray(0, place), change.bytes, bytes.subarray(place)]);
    }
  }
  return bytes;
}

function changedEntries(entries: Entry[], change: Change): Entry[] {
  if (change.do === 'set') {
    const isThere = entries.some(([key]) => key === change.key);
    if (!isThere) return [...entries, [change.key, change.value]];
    return entries.map(([key, value]) => [key, key === change.key ? change.value : value]);
  }
  if (change.do !== 'drop' && change.do !== 'twice') return entries;
  const place = Math.floor(change.at * entries.length);
  return entries.flatMap((entry, index) => {
    if (index !== place) return [entry];
    return change.do === 'drop' ? [] : [entry, entry];
  });
}
