import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canBeSigned, nextBoundary, passedBoundaries, statusOf } from './status.ts';

const OPENS = '2026-01-01T07:00:00+07:00';
const CLOSES = '2026-06-01T00:00:00+07:00';
const schedule = { opensAt: OPENS, closesAt: CLOSES, paused: false };
const at = (instant: string, ms = 0) => new Date(Date.parse(instant) + ms);

describe('statusOf', () => {
  it('is open from the very millisecond of the opening', () => {
    assert.equal(statusOf(schedule, at(OPENS, -1)), 'upcoming');
    assert.equal(statusOf(schedule, at(OPENS)), 'open');
  });

  it('is closed from the very millisecond of the closing', () => {
    assert.equal(statusOf(schedule, at(CLOSES, -1)), 'open');
    assert.equal(statusOf(schedule, at(CLOSES)), 'closed');
  });

  it('is closed after the closing even when paused', () => {
    const paused = { ...schedule, paused: true };
    assert.equal(statusOf(paused, at(CLOSES, -1)), 'paused');
    assert.equal(statusOf(paused, at(CLOSES)), 'closed');
  });

  it('is always open without dates', () => {
    assert.equal(statusOf({ opensAt: null, closesAt: null, paused: false }, at(CLOSES)), 'open');
  });
});

const verdict = (now: Date, paused = false) => canBeSigned({ ...schedule, paused }, now);

describe('canBeSigned', () => {
  it('names the problem of a petition that is not open', () => {
    assert.deepEqual(verdict(at(OPENS, -1)), { ok: false, problem: 'petition-not-open-yet' });
    assert.deepEqual(verdict(at(OPENS), true), { ok: false, problem: 'petition-paused' });
    assert.deepEqual(verdict(at(CLOSES)), { ok: false, problem: 'petition-closed' });
    assert.deepEqual(verdict(at(CLOSES, -1)), { ok: true });
  });
});

describe('boundaries', () => {
  it('are told by whether the clock has reached them', () => {
    assert.deepEqual(passedBoundaries(schedule, at(OPENS, -1)), []);
    assert.deepEqual(passedBoundaries(schedule, at(CLOSES, -1)), [OPENS]);
    assert.deepEqual(passedBoundaries(schedule, at(CLOSES)), [OPENS, CLOSES]);
    assert.deepEqual(nextBoundary(schedule, at(OPENS, -1)), at(OPENS));
    assert.deepEqual(nextBoundary(schedule, at(OPENS)), at(CLOSES));
    assert.equal(nextBoundary(schedule, at(CLOSES)), undefined);
  });
});
