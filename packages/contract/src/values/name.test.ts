import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NAME_BYTES_MAX, NAME_GRAPHEMES_MAX } from '../limits.ts';
import { cleanName } from './name.ts';

/** Code points written as in Unicode's tables: `179F 17D2 178F`. */
function points(text: string): string {
  return String.fromCodePoint(...text.split(' ').map((point) => Number.parseInt(point, 16)));
}

function shown(typed: string): string {
  const cleaned = cleanName(typed);
  assert.ok(cleaned.ok, `${JSON.stringify(typed)} was refused: ${JSON.stringify(cleaned)}`);
  return cleaned.name;
}

function key(typed: string): string {
  const cleaned = cleanName(typed);
  assert.ok(cleaned.ok);
  return cleaned.key;
}

const VISIBLE_SPACE = '0020';

describe('a name in Khmer is shown', () => {
  const rows: Array<[why: string, typed: string, name: string]> = [
    ['one letter is a family name', '179F', '179F'],
    ['in canonical order already', '179F 17D2 178F 17D2 179A 17B8', '179F 17D2 178F 17D2 179A 17B8'],
    ['with the subscript ro last', '179F 17D2 179A 17D2 178F 17B8', '179F 17D2 178F 17D2 179A 17B8'],
    ['with a split vowel joined', '1780 17C1 17B6', '1780 17C4'],
    ['with the other split vowel joined', '1780 17C1 17B8', '1780 17BE'],
    ['with a split vowel joined, typed back to front', '1780 17B6 17C1', '1780 17C4'],
    ['with the register shifter first', '179F 17BB 17CA 1793', '179F 17CA 17BB 1793'],
    ['with the subscript before the vowel', '1780 17BB 17D2 179A', '1780 17D2 179A 17BB'],
    ['with the sign after the vowel', '1780 17C6 17B6', '1780 17B6 17C6'],
    ['with the vowel U+17BB kept under another', '1789 17BB 17B6 17C6', '1789 17BB 17B6 17C6'],
    ['with either subscript da or ta', '1780 17D2 178A 17B8', '1780 17D2 178A 17B8'],
    ['with either subscript da or ta', '1780 17D2 178F 17B8', '1780 17D2 178F 17B8'],
    ['with the joiner that changes the shape', '1794 17C9 200C 17B8', '1794 17C9 200C 17B8'],
    ['without the joiner that changes nothing', '179F 17BB 200C 1781', '179F 17BB 1781'],
    [
      'with a space where the space bar stood alone',
      '179F 17BB 1781 200B 178A 17B6',
      `179F 17BB 1781 ${VISIBLE_SPACE} 178A 17B6`,
    ],
    [
      'without U+200B beside a real space',
      `179F 200B 1781 ${VISIBLE_SPACE} 178A 17B6`,
      `179F 1781 ${VISIBLE_SPACE} 178A 17B6`,
    ],
    ['without U+200B inside a syllable', '179F 200B 17BB 1781', '179F 17BB 1781'],
    ['without U+200B and U+FEFF at the ends', '200B FEFF 179F 17BB 1781 200B FEFF', '179F 17BB 1781'],
    ['without U+17B4 and U+17B5', '179F 17B4 1781 17B5', '179F 1781'],
    ['with a vowel once that was typed twice', '1780 17B6 17B6', '1780 17B6'],
    ['with a coeng once that was typed twice', '179F 17D2 17D2 178F 17B8', '179F 17D2 178F 17B8'],
    ['without a joiner after a coeng', '179F 17D2 200D 178F', '179F 17D2 178F'],
    ['with U+17A2 for the deprecated U+17A3', '17A3 1793', '17A2 1793'],
    ['with U+17A2 17B6 for the deprecated U+17A4', '17A4 1793', '17A2 17B6 1793'],
    ['with U+17B2 kept', '17B2 1799', '17B2 1799'],
  ];
  for (const [why, typed, name] of rows) {
    it(`${why}: ${typed}`, () => assert.equal(shown(points(typed)), points(name)));
  }
});

describe('a name of another script is shown', () => {
  const rows: Array<[why: string, typed: string, name: string]> = [
    ['Khmer', 'សុខ សុភា', 'សុខ សុភា'],
    ['Khmer with two subscripts', 'ចាន់ ស្រីមុំ', 'ចាន់ ស្រីមុំ'],
    ['Thai', 'สมชาย ใจดี', 'สมชาย ใจดี'],
    ['Hangul', '김민수', '김민수'],
    ['Hangul, decomposed', '김민수'.normalize('NFD'), '김민수'],
    ['Kanji and Kana', '山田 ハナコ', '山田 ハナコ'],
    ['French, decomposed', 'Hélène Lefèvre'.normalize('NFD'), 'Hélène Lefèvre'],
    ['Vietnamese', 'Nguyễn Thị Hằng', 'Nguyễn Thị Hằng'],
    ['Vietnamese, decomposed', 'Nguyễn Thị Hằng'.normalize('NFD'), 'Nguyễn Thị Hằng'],
    ['Arabic', 'محمد علي', 'محمد علي'],
    ['Persian with its joiner', 'علی\u200cرضا', 'علی\u200cرضا'],
    ['Burmese', 'မောင်မောင်', 'မောင်မောင်'],
    ['Lao', 'ສົມພອນ', 'ສົມພອນ'],
    ['Irish', 'Síle O’Neil', 'Síle O’Neil'],
    ['Dutch', "Jan van 't Hof", "Jan van 't Hof"],
    ['a hyphen', 'Jean-Luc Sok', 'Jean-Luc Sok'],
    ['a suffix', 'Sam Rithy, Jr.', 'Sam Rithy, Jr.'],
    ['initials', 'J.R. Sok', 'J.R. Sok'],
    ['a title without its space', 'Mr.Sok Dara', 'Mr.Sok Dara'],
    ['one Latin letter', 'U', 'U'],
    ['full-width Latin', 'Ｓｏｋ\u3000Ｄａｒａ', 'Sok Dara'],
    ['spaces of every kind', '  Sok\u00a0\t Dara\n', 'Sok Dara'],
    ['a soft hyphen', 'So\u00adk', 'Sok'],
    ['a direction mark', 'Sok\u200e Dara\u200f', 'Sok Dara'],
    ['an accent behind something invisible', 'Re\u034f\u0301mi', 'Rémi'],
  ];
  for (const [why, typed, name] of rows) it(why, () => assert.equal(shown(typed), name));
});

describe('a name is taken with the signs that people write in it', () => {
  const names: Array<[why: string, ...names: string[]]> = [
    [
      'apostrophes',
      "O'Neil",
      'O’Neil',
      'O‘Neil',
      'D′Arcy',
      'M`Bala',
      'N´Diaye',
      'Kaʻiulani',
      'Oʼzbek',
      'Ց՚Արք',
    ],
    ['hyphens', 'Jean-Luc', 'Jean‐Luc', 'Jean‑Luc', 'Jean–Luc', 'Jean−Luc', 'בן־גוריון', 'ジャン゠リュック'],
    [
      'full stops and commas',
      'Sam Rithy, Jr.',
      'Sok, Dara',
      'M. A. Khan',
      'سمیر، علی',
      'ایم۔ اے خان',
      'डॉ॰ राम',
    ],
    ['middle dots', 'Gal·la', 'Gaŀla', '列夫·托尔斯泰', '列夫‧托爾斯泰', '列夫•托尔斯泰', 'レフ・トルストイ'],
    [
      'what they are called',
      'Sok (Dara) Chan',
      'Sok “Dara” Chan',
      'Sok "Dara" Chan',
      'Sok «Dara» Chan',
      '“Dara” Sok',
    ],
    ['ordinals', 'M.ª José', 'Mª José', 'John Smith 3rd', 'Jose Cruz 2nd', 'Nº'],
    ['sons and daughters', 'Rajan a/l Muthu', 'Siti A/P Kumar', 'Kumar s/o Rajan', 'Lim Ah Kow @ Lim Kok'],
    ['clicks', 'N!xau', '!Nqate Xqcue', 'ǃXun'],
    ['Khmer signs', 'សុខៗ', 'ច័ន្ទ', 'សម៌', 'ប៉ុន', 'គង់', 'ស៊ីណា', 'ព្រះ', 'ប៝ន'],
    ['Hebrew signs', 'ג׳ורג׳', 'חב״ד', 'שָׂרָה'],
    ['Arabic marks', 'مُحَمَّد', 'عبد الرحمٰن'],
    ['Indian marks and joiners', 'मोहन्', 'ශ්\u200dරී', 'മോഹന്\u200d', 'മോഹന്\u200d ദാസ്', 'র\u200d্যাম', 'মোঃ আলী'],
    ['marks of other scripts', 'བསྟན་འཛིན་རྒྱ་མཚོ', 'አበበ፡ቢቂላ', 'ᠰᠠᠷᠠᠩᠭ\u180eᠠ', '葛\u{e0100}城', 'Ọlábísí'],
  ];
  for (const [why, ...taken] of names) {
    it(why, () => {
      for (const name of taken) assert.equal(shown(name), name.normalize('NFC'));
    });
  }

  it('and an equals sign between Katakana is the double hyphen that Japanese keyboards lack', () => {
    assert.equal(shown('ジャン＝リュック'), 'ジャン゠リュック');
    assert.equal(cleanName('Sok＝Dara').ok, false);
  });

  it('so that one person may leave them out', () => {
    assert.equal(key('Sok (Dara) “Chan”'), key('Sok Dara Chan'));
    assert.equal(key('བསྟན་འཛིན'), key('བསྟན འཛིན'));
    assert.equal(key('ג׳ורג׳ בן־גוריון'), key('גורג בן גוריון'));
  });
});

describe('two spellings of one person have the same key', () => {
  const rows: Array<[why: string, one: string, other: string]> = [
    ['U+17BB or a shifter under a vowel', points('1789 17BB 17B6 17C6'), points('1789 17C9 17B6 17C6')],
    ['either shifter under a vowel', points('179F 17CA 17B8'), points('179F 17BB 17B8')],
    ['U+17BB or a shifter under U+17BE', points('179F 17BE 17BB'), points('179F 17CA 17BE')],
    ['subscript da or ta', points('1780 17D2 178A 17B8'), points('1780 17D2 178F 17B8')],
    ['with or without the joiner', points('1794 17C9 200C 17B8'), points('1794 17C9 17B8')],
    ['the twin letters U+17B1 and U+17B2', points('17B1 1799'), points('17B2 1799')],
    [
      'subscripts in either order',
      points('179F 17D2 179A 17D2 178F 17B8'),
      points('179F 17D2 178F 17D2 179A 17B8'),
    ],
    ['any space or none', 'សុខ សុភា', 'សុខ\u200bសុភា'],
    ['any space or none', 'សុខ សុភា', 'សុខសុភា'],
    ['capitals', 'SOK DARA', 'Sok Dara'],
    ['punctuation', 'O’Neil-Sok, Jr.', "O'Neil Sok Jr"],
    ['accents composed or not', 'Hélène', 'Hélène'.normalize('NFD')],
    ['half-width Kana', 'ﾊﾅｺ', 'ハナコ'],
  ];
  for (const [why, one, other] of rows) it(why, () => assert.equal(key(one), key(other)));

  it('as khmer.md writes it', () => {
    assert.equal(key(points('1789 17BB 17B6 17C6')), points('1789 17C9 17B6 17C6'));
    assert.equal(key(points('17B2 1799')), points('17B1 1799'));
  });

  it('and two persons do not', () => {
    const people = ['សុខ', 'សុក', 'Sok', 'Sók', 'Sokh', points('1780 17BB'), points('1780 17BC')];
    assert.equal(new Set(people.map(key)).size, people.length);
  });
});

describe('text that is no name is refused, and the letter named', () => {
  const rows: Array<[why: string, typed: string, code: string, letter?: string]> = [
    ['nothing', '', 'required'],
    ['only spaces', ' \u3000\u200b\ufeff\u00a0', 'required'],
    ['only Hangul fillers', '\u3164\u115f', 'required'],
    ['a coeng at the end', points('1780 178F 17D2'), 'name-broken', points('178F 17D2')],
    ['a coeng before a space', points('178F 17D2 0020 1780'), 'name-broken', points('178F 17D2')],
    ['a vowel with no base', points('17B6 1780'), 'name-broken', points('17B6')],
    ['a vowel after a space', points('1780 0020 17B8'), 'name-broken', points('17B8')],
    ['a Khmer vowel on a Latin letter', points('0061 17B6'), 'name-broken', points('17B6')],
    ['an accent with no letter', '\u0301Sok', 'name-broken', '\u0301'],
    ['a dotted circle', points('25CC 17B6'), 'name-broken', points('25CC')],
    ['U+17D3, which looks like U+17C6', points('1780 17D3'), 'name-misleading', points('1780 17D3')],
    ['text turned around', 'Sok\u202eDara', 'name-misleading', 'U+202E'],
    ['text set apart', 'Sok\u2066Dara\u2069', 'name-misleading', 'U+2066'],
    [
      'five stacked marks',
      'S\u0301\u0302\u0303\u0304\u0305ok',
      'name-misleading',
      'Ś\u0302\u0303\u0304\u0305'.normalize('NFD'),
    ],
    ['digits', 'Sok 2', 'name-not-a-name', '2'],
    ['Khmer digits', 'សុខ ១', 'name-not-a-name', '១'],
    ['full-width digits', 'Sok２', 'name-not-a-name', '2'],
    ['an address on the web', 'https://example.org', 'name-not-a-name', '.org'],
    ['an address without its scheme', 'www.example', 'name-not-a-name', 'www.'],
    ['an e-mail address', 'sok@example', 'name-not-a-name', '@'],
    ['an emoji', 'Sok 😀', 'name-not-a-name', '😀'],
    ['an emoji of several', '👨‍👩‍👧', 'name-not-a-name', '👨'],
    ['a formula', '=Sok', 'name-not-a-name', '='],
    ['a full-width formula', '＝Sok', 'name-not-a-name', '='],
    ['a formula that begins with a hyphen', '-Sok', 'name-not-a-name', '-'],
    ['a formula behind a space', ' \u200b+Sok', 'name-not-a-name', '+'],
    ['a tag', '<b>Sok</b>', 'name-not-a-name', '<'],
    ['a Khmer full stop', 'សុខ។', 'name-not-a-name', '។'],
    ['punctuation alone', "'", 'name-not-a-name'],
    ['a control character', 'So\u0007k', 'name-not-a-name', 'U+0007'],
    ['half a character', 'So\ud800k', 'name-not-a-name', 'U+D800'],
    ['an invisible tag', 'Sok\u{e0041}', 'name-not-a-name', 'U+E0041'],
    ['a flag', 'Sok 🇰🇭', 'name-not-a-name', '🇰🇭'],
    ['an emoji with a colour of skin', 'Sok 👍🏽', 'name-not-a-name', '👍🏽'],
    ['two people, of whom each signs alone', 'Jean & Marie Dupont', 'name-not-a-name', '&'],
    ['a colon', 'Name: Sok', 'name-not-a-name', ':'],
    ['a short address on the web', 'bit.ly/sok', 'name-not-a-name', '/'],
    ['an address with a path', 'a/b/c', 'name-not-a-name', '/'],
    ['a handle', 'Sok @dara', 'name-not-a-name', '@'],
    ['a handle at the beginning, which is a formula too', '@ Sok', 'name-not-a-name', '@'],
    ['a shout', 'Sok!', 'name-not-a-name', '!'],
    ['a number that is no ordinal', 'Sok 2', 'name-not-a-name', '2'],
    ['a hyphen of another kind at the beginning', '–Sok', 'name-not-a-name', '–'],
    ['a closing bracket at the beginning', ') Sok', 'name-not-a-name', ')'],
    ['a Khmer colon', 'ឈ្មោះ៖ សុខ', 'name-not-a-name', '៖'],
  ];
  for (const [why, typed, code, letter] of rows) {
    it(why, () => {
      const expected = letter === undefined ? { ok: false, code } : { ok: false, code, letter };
      assert.deepEqual(cleanName(typed), expected);
    });
  }

  it('more letters than the limit, where marks and subscripts are no letters of their own', () => {
    const letter = points('179F 17D2 178F 17B8');
    assert.ok(cleanName('ក'.repeat(NAME_GRAPHEMES_MAX)).ok);
    assert.ok(cleanName(letter.repeat(NAME_BYTES_MAX / 12)).ok);
    assert.deepEqual(cleanName('ក'.repeat(NAME_GRAPHEMES_MAX + 1)), { ok: false, code: 'too-long' });
  });

  it('more bytes than the limit', () => {
    const letter = points('179F 17D2 178F 17B8');
    assert.deepEqual(cleanName(letter.repeat(NAME_BYTES_MAX / 12 + 1)), { ok: false, code: 'too-long' });
  });

  it('before it is cleaned, when it is longer than anything people type', () => {
    assert.deepEqual(cleanName(' '.repeat(24_000)), { ok: false, code: 'too-long' });
    assert.deepEqual(cleanName(`Sok${' '.repeat(24_000)}Dara`), { ok: false, code: 'too-long' });
    assert.equal(shown(`${' '.repeat(400)}Sok${' '.repeat(400)}Dara`), 'Sok Dara');
  });
});

describe('a name is marked as suspicious', () => {
  const rows: Array<[typed: string, suspicious: boolean]> = [
    ['Sоk', true],
    ['Sοk', true],
    ['Sok Иван', false],
    ['Sok-Иван', false],
    ['Иван', false],
    ['សុខ Sok', false],
    ['Nguyễn', false],
  ];
  for (const [typed, suspicious] of rows) {
    it(`${suspicious ? 'when' : 'not when'} it is ${typed}`, () => {
      const cleaned = cleanName(typed);
      assert.equal(cleaned.ok && cleaned.suspicious, suspicious);
    });
  }
});

describe('cleaning a cleaned name', () => {
  it('changes nothing, whatever Khmer text it is', () => {
    const random = seeded(20_160_309);
    const letters = [
      ...points(
        '1780 1781 1784 1789 178A 178F 1793 1794 1798 179A 179B 179F 17A2 17A3 17A4 17A5 17B1 17B2',
      ).match(/./gu)!,
      ...Array.from({ length: 0x17dd - 0x17b4 + 1 }, (_, i) => String.fromCharCode(0x17b4 + i)),
    ];
    const others = [
      '\u17d2',
      '\u17d2',
      '\u17d2',
      '\u17d2ត',
      '\u17d2រ',
      '\u17c1',
      '\u17b6',
      '\u17b8',
      '\u17bb',
      '\u17c9',
      '\u17ca',
      '\u200b',
      '\u200c',
      '\u200d',
      ' ',
      'e',
      '\u0301',
      '\u034f',
    ];
    const alphabet = [...letters, ...letters, ...others, ...others];
    let accepted = 0;
    for (let round = 0; round < 60_000; round += 1) {
      const length = 1 + Math.floor(random() * 9);
      const typed =
        'ក' + Array.from({ length }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
      const once = cleanName(typed);
      if (!once.ok) continue;
      accepted += 1;
      assert.deepEqual(
        cleanName(once.name),
        once,
        JSON.stringify(typed.replace(/./gu, (letter) => ` ${letter.codePointAt(0)?.toString(16)}`)),
      );
    }
    assert.ok(accepted > 5000, `only ${accepted} were names`);
  });
});

/** The same numbers in every run. @see mulberry32, by Tommy Ettinger, public domain */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
