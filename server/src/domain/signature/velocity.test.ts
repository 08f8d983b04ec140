import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isRush, newPace, type Pace, withOneMore, withOneUsual } from './velocity.ts';
import { MINUTE_MS } from '../time/durations.ts';

const START = Date.parse('2026-03-01T00:00:00Z');
const FLOOR = 10;

/** Feeds signatures at the given rates, evenly spread over each minute, and counts those held at each rate. */
function follow(...paces: { minutes: number; aMinute: number }[]) {
  let minute = 0;
  let pace: Pace = newPace(new Date(START));
  const held: number[] = [];
  for (const { minutes, aMinute } of paces) {
    let heldNow = 0;
    for (const end = minute + minutes; minute < end; minute += 1) {
      for (let count = 0; count < aMinute; count += 1) {
        const now = new Date(START + minute * MINUTE_MS + count * (MINUTE_MS / aMinute));
        pace = withOneMore(pace, now);
        if (isRush(pace, FLOOR, now)) heldNow += 1;
        else pace = withOneUsual(pace, now);
      }
    }
    held.push(heldNow);
  }
  return held;
}

const DAY = 24 * 60;

describe('a rush', () => {
  it('begins with the fifty-first within ten minutes, where ten are usual at least', () => {
    assert.deepEqual(follow({ minutes: 10, aMinute: 5 }), [0]);
    assert.deepEqual(follow({ minutes: 1, aMinute: 50 }), [0]);
    assert.deepEqual(follow({ minutes: 1, aMinute: 51 }), [1]);
    assert.deepEqual(
      follow({ minutes: 1, aMinute: 30 }, { minutes: 9, aMinute: 0 }, { minutes: 1, aMinute: 30 }),
      [0, 0, 0],
    );
  });

  it('is over after ten minutes', () => {
    const [held, , after] = follow(
      { minutes: 1, aMinute: 100 },
      { minutes: 10, aMinute: 0 },
      { minutes: 1, aMinute: 50 },
    );
    assert.equal(held, 50);
    assert.equal(after, 0);
  });

  it('is not the effect of a newsletter that doubles the number', () => {
    const [before, doubled] = follow({ minutes: 2 * DAY, aMinute: 5 }, { minutes: 60, aMinute: 10 });
    assert.deepEqual([before, doubled], [0, 0]);
  });

  it('is five times the usual within minutes', () => {
    const [, sixfold = 0] = follow({ minutes: 2 * DAY, aMinute: 5 }, { minutes: 10, aMinute: 30 });
    assert.ok(sixfold > 50 && sixfold < 150, `${sixfold} of 300`);
  });

  it('does not become usual by continuing', () => {
    const [held = 0] = follow({ minutes: 6 * 60, aMinute: 100 });
    assert.ok(held > 0.95 * 6 * 60 * 100, `${held} of 36000`);
  });

  it('is judged by what is usual now, not by what was a week ago', () => {
    const [, , held = 0] = follow(
      { minutes: 2 * DAY, aMinute: 5 },
      { minutes: 7 * DAY, aMinute: 0 },
      { minutes: 1, aMinute: 60 },
    );
    assert.equal(held, 10);
  });

  it('does not mind a clock that is set back', () => {
    let pace = newPace(new Date(START));
    pace = withOneUsual(withOneMore(pace, new Date(START)), new Date(START));
    pace = withOneUsual(withOneMore(pace, new Date(START - 3_600_000)), new Date(START - 3_600_000));
    assert.equal(isRush(pace, 1, new Date(START - 3_600_000)), false);
    assert.equal(pace.recent[0], 2);
  });
});
