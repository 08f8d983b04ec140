import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsed, smallCampaign } from '../../testing/data/campaign-file.ts';
import { isJump } from './count-jump.ts';
import { petitionChange } from './text-change.ts';
import { wordDiff } from './word-diff.ts';

const entry = (more: object) => Object.assign(parsed(smallCampaign()).petitions[0]!, more);

/** How the small campaign's petition with these changes compares with itself. */
function changeTo(changes: object, before: object = {}) {
  const { kind, corrected } = petitionChange(entry(before), entry({ ...before, ...changes }));
  return [kind, ...corrected];
}

const EN = 'We ask for a clean river.';
const KM = 'យើងស្នើសុំទន្លេស្អាត។';
const GOVERNOR = { name: { en: 'The governor' } };

describe('the change of a petition', () => {
  const cases: [what: string, changes: object, expected: string[], before?: object][] = [
    ['nothing', {}, ['none']],
    [
      'white space at the end of lines',
      { text: { en: 'One \r\ntwo\t', km: KM } },
      ['none'],
      { text: { en: 'One\ntwo', km: KM } },
    ],
    ['a goal', { goal: 600 }, ['settings']],
    ['a new language', { text: { en: EN, km: KM, fr: 'Une rivière propre.' } }, ['translation']],
    [
      'a new language of a target, and a goal',
      { goal: 600, targets: [{ name: { en: 'The governor', km: 'អភិបាល' } }] },
      ['translation'],
    ],
    ['a word', { text: { en: 'We ask for a clean sea.', km: KM } }, ['correction', 'text']],
    [
      'a word beside a new language',
      { text: { en: 'A clean sea.', km: KM, fr: 'La mer.' } },
      ['correction', 'text'],
    ],
    [
      'a language that is gone',
      { title: { en: 'A clean river' }, text: { en: EN } },
      ['correction', 'title', 'text'],
    ],
    [
      'a paragraph that is joined',
      { text: { en: 'One two', km: KM } },
      ['correction', 'text'],
      { text: { en: 'One\n\ntwo', km: KM } },
    ],
    [
      'what was still to be written',
      { text: { en: EN, km: KM }, targets: [GOVERNOR, { name: { en: 'The king' } }] },
      ['translation'],
      { text: { en: '…', km: '…' } },
    ],
    ['a goal, before all is written', { goal: 600 }, ['settings'], { text: { en: EN, km: '…' } }],
    ['a lead where none was', { lead: { en: 'Clean it!' } }, ['correction', 'lead']],
    ['another target', { targets: [GOVERNOR, { name: { en: 'The king' } }] }, ['correction', 'targets']],
    [
      'a role of a target',
      { targets: [{ ...GOVERNOR, role: { en: 'of the river' } }] },
      ['correction', 'targets'],
    ],
  ];
  for (const [what, changes, expected, before] of cases) {
    it(`${what}: ${expected.join(' of ')}`, () => assert.deepEqual(changeTo(changes, before), expected));
  }
});

describe('a count', () => {
  it('jumps by more than a tenth and more than fifty', () => {
    const moves: [before: number, after: number][] = [
      [100, 150],
      [100, 151],
      [1000, 1100],
      [1000, 1101],
      [2990, 1140],
      [0, 51],
    ];
    assert.deepEqual(
      moves.map(([before, after]) => isJump(before, after)),
      [false, true, false, true, true, true],
    );
  });
});

const marked = (...texts: Parameters<typeof wordDiff>) => {
  const { before, after } = wordDiff(...texts);
  return [before, after].map((runs) =>
    runs.map(({ words, changed }) => (changed ? `[${words}]` : words)).join(''),
  );
};

const long = (word: string) => `start ${Array.from({ length: 5000 }, (_, at) => word + at).join(' ')} end`;

describe('the difference of two texts', () => {
  it('is told by words, and neighbours are marked as one', () => {
    assert.deepEqual(marked('We ask for a clean river today.', 'We ask for a living sea today.', 'en'), [
      'We ask for a [clean river] today.',
      'We ask for a [living sea] today.',
    ]);
    assert.deepEqual(marked('one two three four', 'one three four five', 'en'), [
      'one [two] three four',
      'one three four [five]',
    ]);
  });

  it('is told in Khmer, whose words have no spaces between them', () => {
    assert.deepEqual(marked('យើងស្នើសុំទន្លេស្អាត។', 'យើងស្នើសុំសមុទ្រស្អាត។', 'km'), [
      'យើងស្នើសុំ[ទន្លេ]ស្អាត។',
      'យើងស្នើសុំ[សមុទ្រ]ស្អាត។',
    ]);
  });

  it('marks the middle as a whole where comparing it would take long', () => {
    const { before } = wordDiff(long('a'), long('b'), 'en');
    assert.deepEqual(
      before.map(({ changed }) => changed),
      [false, true, false],
    );
  });
});
