import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  canBeSigned,
  finalAt,
  isFinal,
  nextBoundary,
  passedBoundaries,
  type Schedule,
  statusOf,
} from './status.ts';

const OPENS = '2026-01-01T07:00:00+07:00';
const CLOSES = '2026-06-01T00:00:00+07:00';
const A_DAY_LATER = '2026-06-01T17:00:00.000Z';
const SCHEDULE: Schedule = {
  opensAt: OPENS,
  closesAt: CLOSES,
  paused: false,
  confirmation: 'email',
  protection: 'standard',
};
const PAUSED: Schedule = { ...SCHEDULE, paused: true };
const ALWAYS: Schedule = { ...SCHEDULE, opensAt: null, closesAt: null };

const at = (instant: string, ms = 0) => new Date(Date.parse(instant) + ms);

const STATUSES: [what: string, schedule: Schedule, now: Date, status: ReturnType<typeof statusOf>][] = [
  ['before the opening', SCHEDULE, at(OPENS, -1), 'upcoming'],
  ['from the very millisecond of the opening', SCHEDULE, at(OPENS), 'open'],
  ['to the last millisecond', SCHEDULE, at(CLOSES, -1), 'open'],
  ['from the very millisecond of the closing', SCHEDULE, at(CLOSES), 'closed'],
  ['without dates', ALWAYS, at(CLOSES), 'open'],
  ['in a pause before the opening', PAUSED, at(OPENS, -1), 'paused'],
  ['in a pause', PAUSED, at(OPENS), 'paused'],
  ['in a pause in which the closing would have come', PAUSED, at(CLOSES), 'paused'],
  ['in a pause without dates', { ...ALWAYS, paused: true }, at(CLOSES), 'paused'],
];

describe('a petition', () => {
  for (const [what, schedule, now, status] of STATUSES) {
    it(`is ${status} ${what}`, () => assert.equal(statusOf(schedule, now), status));
  }

  it('can be signed while it is open; else the problem says why not', () => {
    assert.deepEqual(canBeSigned(SCHEDULE, at(OPENS, -1)), { ok: false, problem: 'petition-not-open-yet' });
    assert.deepEqual(canBeSigned(PAUSED, at(OPENS)), { ok: false, problem: 'petition-paused' });
    assert.deepEqual(canBeSigned(SCHEDULE, at(CLOSES)), { ok: false, problem: 'petition-closed' });
    assert.deepEqual(canBeSigned(SCHEDULE, at(CLOSES, -1)), { ok: true });
  });
});

const FINALS: [what: string, changes: Partial<Schedule>, final: string | null][] = [
  ['a day after the closing, for the last emails', {}, A_DAY_LATER],
  [
    'a day after the closing, for emails to those who came without proof',
    { confirmation: 'none' },
    A_DAY_LATER,
  ],
  ['a day after the closing, where emails are sent without protection', { protection: 'none' }, A_DAY_LATER],
  ['at the closing, where no email is ever sent', { confirmation: 'none', protection: 'none' }, CLOSES],
  ['never, where it does not close', { closesAt: null }, null],
  ['never, as long as it is paused', { paused: true }, null],
];

describe('a count is final', () => {
  for (const [what, changes, final] of FINALS) {
    it(what, () => {
      const schedule = { ...SCHEDULE, ...changes };
      assert.equal(finalAt(schedule), final);
      assert.equal(isFinal(schedule, at(final ?? '9999-01-01T00:00:00Z')), final !== null);
      if (final !== null) assert.equal(isFinal(schedule, at(final, -1)), false);
    });
  }
});

const BOUNDARIES: [what: string, schedule: Schedule, now: Date, passed: string[], next: Date | undefined][] =
  [
    ['before the opening', SCHEDULE, at(OPENS, -1), [], at(OPENS)],
    ['at the opening', SCHEDULE, at(OPENS), [OPENS], at(CLOSES)],
    ['before the closing', SCHEDULE, at(CLOSES, -1), [OPENS], at(CLOSES)],
    ['at the closing', SCHEDULE, at(CLOSES), [OPENS, CLOSES], at(A_DAY_LATER)],
    ['before it is final', SCHEDULE, at(A_DAY_LATER, -1), [OPENS, CLOSES], at(A_DAY_LATER)],
    ['when it is final', SCHEDULE, at(A_DAY_LATER), [OPENS, CLOSES, A_DAY_LATER], undefined],
    ['in a pause before the opening', PAUSED, at(OPENS, -1), [], at(OPENS)],
    ['in a pause in which the closing would have come', PAUSED, at(A_DAY_LATER), [OPENS], undefined],
    ['without dates', ALWAYS, at(CLOSES), [], undefined],
  ];

describe('the next change of a summary by the clock alone', () => {
  for (const [what, schedule, now, passed, next] of BOUNDARIES) {
    it(`is known ${what}`, () => {
      assert.deepEqual(passedBoundaries(schedule, now), passed);
      assert.deepEqual(nextBoundary(schedule, now), next);
    });
  }
});
