import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extendedClosing, pausesAfter, stopsClock } from './pause.ts';
import { HOUR_MS } from '../time/durations.ts';

const OPENS = '2026-03-10T09:00:00+07:00';
const CLOSES = '2026-03-20T18:00:00+07:00';

/** A file applied at a local instant: whether it says `paused`, and its dates if it changes them. */
type Applied = [at: string, paused: boolean, dates?: { opensAt?: string | null; closesAt?: string | null }];

const at = (instant: string) => new Date(`2026-03-${instant}+07:00`);

function after(applied: Applied[]) {
  let petition: Parameters<typeof pausesAfter>[0];
  let [opensAt, closesAt]: [string | null, string | null] = [OPENS, CLOSES];
  for (const [instant, paused, dates = {}] of applied) {
    ({ opensAt, closesAt } = { opensAt, closesAt, ...dates });
    const pauses = pausesAfter(petition, { paused, closesAt }, at(instant));
    petition = { ...pauses, opensAt, closesAt };
  }
  assert.ok(petition);
  return petition;
}

const NEW: Applied = ['01T00:00', false];

/** `hours`: by how much the closing has moved after all files were applied. */
const PAUSES: [what: string, applied: Applied[], hours: number][] = [
  ['no pause', [NEW], 0],
  ['a pause of a day', [NEW, ['12T10:00', true], ['13T10:00', false]], 24],
  [
    'a pause that was applied over and over',
    [
      NEW,
      ['12T10:00', true],
      ['12T12:00', true],
      ['12T15:00', true],
      ['13T10:00', false],
      ['14T10:00', false],
    ],
    24,
  ],
  ['two pauses', [NEW, ['12T10:00', true], ['12T11:00', false], ['13T10:00', true], ['13T12:00', false]], 3],
  ['a pause that was over before the opening', [NEW, ['02T10:00', true], ['09T10:00', false]], 0],
  ['a pause across the opening', [NEW, ['02T10:00', true], ['10T11:00', false]], 2],
  [
    'a pause of a petition that was paused when it was made',
    [
      ['01T00:00', true],
      ['10T12:00', false],
    ],
    3,
  ],
  ['a pause across the closing', [NEW, ['20T17:00', true], ['21T17:00', false]], 24],
  [
    'a pause that began in the last millisecond',
    [NEW, ['20T17:59:59.999', true], ['20T18:00:59.999', false]],
    1 / 60,
  ],
  ['a pause that began in the millisecond of the closing', [NEW, ['20T18:00', true], ['21T18:00', false]], 0],
  [
    'a pause across a closing that an earlier pause had moved',
    [NEW, ['12T10:00', true], ['13T10:00', false], ['21T17:00', true], ['22T17:00', false]],
    48,
  ],
  [
    'a pause after a closing that an earlier pause had moved',
    [NEW, ['12T10:00', true], ['13T10:00', false], ['21T18:00', true], ['22T17:00', false]],
    24,
  ],
  ['a pause under a clock that was set back', [NEW, ['12T10:00', true], ['12T09:00', false]], 0],
  [
    'a pause of what never closes',
    [
      ['01T00:00', false, { closesAt: null }],
      ['12T10:00', true],
      ['13T10:00', false],
    ],
    0,
  ],
  [
    'a pause of what was always open',
    [
      ['01T00:00', false, { opensAt: null }],
      ['02T10:00', true],
      ['03T10:00', false],
    ],
    24,
  ],
  [
    'a pause in which the file put the closing off',
    [
      NEW,
      ['12T10:00', true],
      ['12T11:00', true, { closesAt: '2026-04-20T18:00:00+07:00' }],
      ['13T10:00', false],
    ],
    24,
  ],
  // Closed on the 20th; on the 25th a later closing reopens it, still paused.
  [
    'a pause that began after the closing and has something to stop only since the file moved it',
    [
      NEW,
      ['22T10:00', true],
      ['25T10:00', true, { closesAt: '2026-04-20T18:00:00+07:00' }],
      ['25T16:00', false],
    ],
    6,
  ],
];

describe('the closing is moved', () => {
  for (const [what, applied, hours] of PAUSES) {
    it(`by ${hours === 1 / 60 ? 'a minute' : `${hours} hours`} after ${what}`, () => {
      const { pausedAt, extendedMs } = after(applied);
      assert.equal(pausedAt, null);
      assert.equal(extendedMs, hours * HOUR_MS);
    });
  }
});

describe('a running pause', () => {
  it('stops the clock when it began before the closing, as long as it lasts', () => {
    assert.equal(stopsClock(after([NEW])), false);
    assert.equal(stopsClock(after([NEW, ['12T10:00', true]])), true);
    assert.equal(stopsClock(after([NEW, ['20T17:59:59.999', true]])), true);
    assert.equal(stopsClock(after([NEW, ['20T18:00', true]])), false);
    assert.equal(stopsClock(after([['01T00:00', true, { closesAt: null }]])), true);
  });

  it('counts the closing that earlier pauses had moved', () => {
    const extended: Applied[] = [NEW, ['12T10:00', true], ['13T10:00', false]];
    assert.equal(stopsClock(after([...extended, ['21T17:00', true]])), true);
    assert.equal(stopsClock(after([...extended, ['21T18:00', true]])), false);
  });

  it('ends when the file moves the closing to before its beginning', () => {
    const closesAt = '2026-03-11T18:00:00+07:00';
    assert.equal(stopsClock(after([NEW, ['12T10:00', true], ['13T10:00', true, { closesAt }]])), false);
  });

  it('keeps the instant of its beginning, whatever else the file changes', () => {
    assert.equal(
      after([NEW, ['12T10:00', true], ['13T10:00', true, { opensAt: null }]]).pausedAt,
      at('12T10:00').toISOString(),
    );
  });
});

const CLOCKS: [zone: string, closesAt: string | null, extendedMs: number, shown: string | null][] = [
  ['Asia/Phnom_Penh', null, HOUR_MS, null],
  ['Asia/Phnom_Penh', CLOSES, 0, CLOSES],
  ['Asia/Phnom_Penh', CLOSES, 24 * HOUR_MS, '2026-03-21T18:00:00+07:00'],
  ['Asia/Phnom_Penh', CLOSES, 6 * HOUR_MS, '2026-03-21T00:00:00+07:00'],
  ['Asia/Phnom_Penh', CLOSES, 1234, '2026-03-20T18:00:01.234+07:00'],
  // Summer time begins on 29 March 2026: 24 hours later the local clock shows an hour more.
  ['Europe/Paris', '2026-03-28T23:00:00+01:00', 24 * HOUR_MS, '2026-03-30T00:00:00+02:00'],
  ['Europe/Paris', '2026-03-29T01:30:00+01:00', HOUR_MS, '2026-03-29T03:30:00+02:00'],
  // It ends on 25 October: the same local hour comes twice.
  ['Europe/Paris', '2026-10-25T02:30:00+02:00', HOUR_MS, '2026-10-25T02:30:00+01:00'],
  ['America/New_York', '2026-10-31T23:00:00-04:00', 48 * HOUR_MS, '2026-11-02T22:00:00-05:00'],
  ['UTC', '2026-03-20T18:00:00Z', HOUR_MS, '2026-03-20T19:00:00+00:00'],
];

describe('the closing that pauses moved', () => {
  for (const [zone, closesAt, extendedMs, shown] of CLOCKS) {
    it(`is ${shown} in ${zone} for ${closesAt} and ${extendedMs / 1000} s`, () => {
      assert.equal(extendedClosing({ closesAt, extendedMs }, zone), shown);
    });
  }
});
