import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CELL_MIN } from '@samleng/contract';
import * as fc from 'fast-check';
import { dayAfter } from '../time/day.ts';
import { type DayCount, dayPeriods } from './day-periods.ts';

const sum = (rows: readonly { count: number }[]) => rows.reduce((all, { count }) => all + count, 0);
const days = (...counts: number[]): DayCount[] =>
  counts.map((count, at) => ({ day: `2026-03-0${at + 1}`, count }));

const ANY_DAYS = fc.array(
  fc.record({
    day: fc
      .integer({ min: 1, max: 60 })
      .map((at) => new Date(Date.UTC(2026, 1, at)).toISOString().slice(0, 10)),
    count: fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 9 }) },
      fc.integer({ min: 0, max: 5000 }),
    ),
  }),
);

describe('the periods in which signatures came', () => {
  it('are days, but for those under five, which join the next', () => {
    assert.deepEqual(dayPeriods(days(5, 2, 0, 3, 9)), [
      { from: '2026-03-01', to: '2026-03-01', count: 5 },
      { from: '2026-03-02', to: '2026-03-04', count: 5 },
      { from: '2026-03-05', to: '2026-03-05', count: 9 },
    ]);
  });

  it('end with one that the last small days have joined', () => {
    assert.deepEqual(dayPeriods(days(7, 8, 4)), [
      { from: '2026-03-01', to: '2026-03-01', count: 7 },
      { from: '2026-03-02', to: '2026-03-03', count: 12 },
    ]);
  });

  it('are one where there are fewer than five at all, and none where there is nobody', () => {
    assert.deepEqual(dayPeriods(days(1, 0, 2)), [{ from: '2026-03-01', to: '2026-03-03', count: 3 }]);
    assert.deepEqual(dayPeriods(days(0, 0)), []);
  });

  it('lose nobody, leave no day out, and are never small', () => {
    fc.assert(
      fc.property(ANY_DAYS, (counts) => {
        const periods = dayPeriods(counts);
        assert.equal(sum(periods), sum(counts));
        if (periods.length > 1) assert.ok(periods.every(({ count }) => count >= CELL_MIN));
        for (const [at, { from, to }] of periods.entries()) {
          assert.ok(from <= to);
          if (at > 0) assert.equal(from, dayAfter(periods[at - 1]!.to));
        }
        for (const { day, count } of counts)
          if (count > 0) assert.ok(periods.some(({ from, to }) => from <= day && day <= to));
      }),
    );
  });
});
