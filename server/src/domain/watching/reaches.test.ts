import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paceOf, rounded } from './pace.ts';
import { type Projected, reaches } from './reaches.ts';

const NOW = new Date('2026-03-10T12:00:00.000Z');
const PETITION: Projected = {
  count: 400,
  goal: 1000,
  pace: { perDay: 100, days: 7 },
  status: 'open',
  closesAt: null,
  timeZone: 'Asia/Phnom_Penh',
};
const of = (changed: Partial<Projected>) => reaches({ ...PETITION, ...changed }, NOW);

describe('when a goal will be reached', () => {
  it('is the day at the campaign, at the present pace', () => {
    assert.deepEqual(of({}), { kind: 'on', day: '2026-03-16' });
    const late = { count: 950, timeZone: 'Asia/Phnom_Penh' };
    assert.deepEqual(of(late), { kind: 'on', day: '2026-03-11' }, 'half a day on it is past midnight there');
    assert.deepEqual(of({ ...late, timeZone: 'America/Chicago' }), { kind: 'on', day: '2026-03-10' });
  });

  it('is over once nothing is left of it', () => {
    assert.deepEqual(of({ count: 1000, status: 'closed' }), { kind: 'reached' });
  });

  it('is not before the closing where that comes first, and then says how many there will be', () => {
    const closesAt = '2026-03-14T19:00:00+07:00';
    assert.deepEqual(of({ closesAt }), { kind: 'short', count: 800 });
    assert.deepEqual(of({ closesAt, goal: 801 }), { kind: 'short', count: 800 });
    assert.deepEqual(of({ closesAt, goal: 799 }), { kind: 'on', day: '2026-03-14' });
    assert.deepEqual(of({ closesAt: '2026-03-01T00:00:00Z', status: 'closed' }), {
      kind: 'short',
      count: 400,
    });
  });

  it('is never while nobody signs, or so few that it takes a century', () => {
    assert.deepEqual(of({ pace: { perDay: 0, days: 7 } }), { kind: 'never' });
    assert.deepEqual(of({ status: 'paused' }), { kind: 'never' });
    assert.deepEqual(of({ pace: { perDay: 0.1, days: 7 }, goal: 1_000_000_000 }), { kind: 'never' });
  });

  it('cannot be said before a whole day has passed', () => {
    assert.deepEqual(of({ pace: { perDay: 0, days: 0 } }), { kind: 'too-early' });
    assert.deepEqual(of({ status: 'upcoming' }), { kind: 'too-early' });
  });
});

describe('how many sign a day', () => {
  const online = new Map([
    ['2026-03-02', 1000],
    ['2026-03-03', 70],
    ['2026-03-08', 20],
    ['2026-03-09', 10],
    ['2026-03-10', 5000],
  ]);
  const pace = (openedAt: string, timeZone = 'Asia/Phnom_Penh') =>
    paceOf({ online, openedAt, timeZone }, NOW);

  it('is the mean of seven whole days, those without anybody too; not of today', () => {
    assert.deepEqual(pace('2020-01-01T00:00:00Z'), { perDay: 100 / 7, days: 7 });
    assert.equal(rounded(100 / 7), 14.3);
  });

  it('is that of the whole days since the opening', () => {
    assert.deepEqual(pace('2026-03-08T00:00:00+07:00'), { perDay: 15, days: 2 });
    assert.deepEqual(pace('2026-03-08T00:00:01+07:00'), { perDay: 10, days: 1 });
  });

  it('is unknown an hour after the opening', () => {
    assert.deepEqual(pace('2026-03-10T11:00:00Z'), { perDay: 0, days: 0 });
  });

  it('goes by the days of the campaign, also where a day has 23 hours', () => {
    const spring = new Date('2026-03-09T12:00:00Z');
    const told = { online, openedAt: '2026-03-08T00:00:00-06:00', timeZone: 'America/Chicago' };
    assert.deepEqual(paceOf(told, spring), { perDay: 20, days: 1 });
  });
});
