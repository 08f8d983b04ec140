import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { smallCampaign } from '../../testing/data/campaign-file.ts';
import { parseCampaignFile } from './parse.ts';

/** A file with every text that a campaign file can hold. */
function everyText() {
  const file = smallCampaign();
  const more = {
    inMemoryOf: { en: 'A teacher', km: 'គ្រូ' },
    message: { text: 'For the river.', language: 'en' },
    donor: { kind: 'person', name: { en: 'A fisher', km: 'អ្នកនេសាទ' } },
  };
  Object.assign(file.campaign, { organiser: { name: { en: 'River Club' }, email: 'river@example.org' } });
  Object.assign(file.petitions[0]!.targets[0]!, { role: { en: 'Of the province' } });
  Object.assign(file.donations[0]!, more);
  return file;
}

type Place = { field: string; put: (change: (text: string) => string) => ReturnType<typeof everyText> };

/** Every place of a text, found in the file itself. */
function places(): Place[] {
  const found: Place[] = [];
  const visit = (value: unknown, path: (string | number)[]): void => {
    if (typeof value === 'object' && value !== null) {
      const parts = Array.isArray(value)
        ? value.map((part, at) => [at, part] as const)
        : Object.entries(value);
      return parts.forEach(([key, part]) => visit(part, [...path, key]));
    }
    if (typeof value !== 'string') return undefined;
    const field = path
      .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
      .join('')
      .slice(1);
    const put: Place['put'] = (change) => {
      const file = everyText();
      const holder = path.slice(0, -1).reduce((part, key) => part[key as never] as object, file as object);
      Object.assign(holder, { [path.at(-1)!]: change(value) });
      return file;
    };
    return void found.push({ field, put });
  };
  visit(everyText(), []);
  return found;
}

const within = (sign: string) => (text: string) => text.slice(0, 2) + sign + text.slice(2);
const errorsOf = (file: unknown) => {
  const parsed = parseCampaignFile(file);
  return parsed.ok ? [] : parsed.errors.map(({ field, message }) => `${field}: ${message}`);
};
/** Fields that have a form of their own, and say so instead. */
const FORMED =
  /\.(slug|petition|partner|kind|countedOn|receivedOn|opensAt|closesAt|timeZone|currency|language|confirmation|url|email)$/;
const texts = places().filter(({ field }) => !FORMED.test(field));

describe('a text of a campaign file', () => {
  it('is found in every field', () => {
    assert.deepEqual(errorsOf(everyText()), []);
    assert.ok(texts.length >= 15, texts.map(({ field }) => field).join());
  });

  const refused: [sign: string, message: string][] = [
    ['\u0007', 'must not hold U+0007, a control character'],
    ['\u001b', 'must not hold U+001B, a control character'],
    ['\u009b', 'must not hold U+009B, a control character'],
    ['\t', 'must not hold U+0009, a control character'],
    ['\u2028', 'must not hold U+2028, a line break'],
    ['\r', 'must not hold U+000D, a line break'],
    ['\u202e', 'must not hold U+202E, which turns the text around it'],
    ['\u2066', 'must not hold U+2066, which turns the text around it'],
    ['\u200f', 'must not hold U+200F, which turns the text around it'],
    ['\u00ad', 'must not hold U+00AD, which cannot be seen'],
    ['\ufeff', 'must not hold U+FEFF, which cannot be seen'],
    ['\u2060', 'must not hold U+2060, which cannot be seen'],
    ['\u3164', 'must not hold U+3164, which cannot be seen'],
    ['\u17b4', 'must not hold U+17B4, which cannot be seen'],
    ['\u{e0041}', 'must not hold U+E0041, which cannot be seen'],
    ['\u2800', 'must not hold U+2800, which cannot be seen'],
    ['\ud800', 'must not hold U+D800, which cannot be seen'],
  ];
  for (const [sign, message] of refused) {
    it(`is refused with its field and the sign: ${message}`, () => {
      for (const { field, put } of texts) {
        assert.deepEqual(errorsOf(put(within(sign))), [`${field}: ${message}`]);
      }
    });
  }

  it('has line breaks only where there are paragraphs, and in a donor’s own words', () => {
    const taken = texts.filter(({ put }) => errorsOf(put(within('\n\r\n'))).length === 0);
    assert.deepEqual(
      taken.map(({ field }) => field),
      ['petitions[0].text.en', 'petitions[0].text.km', 'donations[0].message.text'],
    );
  });

  it('in any other field has no such sign either', () => {
    for (const { field, put } of places()) {
      for (const [sign] of refused) {
        const errors = errorsOf(put(within(sign)));
        assert.ok(
          errors.some((error) => error.startsWith(`${field}: `)),
          `${field} takes ${sign}`,
        );
      }
    }
  });

  it('keeps what Khmer, emoji and other scripts need', () => {
    const needed = [
      'សុខ\u200bដារ៉ា',
      'ប៉\u200cី',
      '👩\u200d👧',
      '❤️',
      '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    ];
    for (const text of [...needed, '葛\u{e0100}', 'à\u00a0: «\u202f!\u202f»', '۱۲']) {
      for (const { put } of texts) assert.deepEqual(errorsOf(put(within(text))), []);
    }
  });
});
