import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Counted } from '../domain/petition/summary.ts';
import { MonotonicChanges } from './monotonic-changes.ts';

const CLOSING = new Date('2026-06-01T00:00:00.000Z');
const before = (ms: number) => new Date(CLOSING.getTime() - ms);

const petition: Counted = {
  petition: 'clean-river',
  goal: 1000,
  opensAt: '2026-01-01T00:00:00.000Z',
  closesAt: CLOSING.toISOString(),
  paused: false,
  confirmation: 'none',
  protection: 'none',
  updatedAt: '2025-12-01T00:00:00.000Z',
};

describe('the time of a change', () => {
  it('follows the clock', () => {
    const told = new MonotonicChanges();
    assert.equal(told.lastChange(petition, before(1)), petition.opensAt);
    assert.equal(told.lastChange(petition, CLOSING), petition.closesAt);
  });

  it('does not go back when the clock is set back, for the petition that was shown and no other', () => {
    const told = new MonotonicChanges();
    told.lastChange(petition, CLOSING);
    assert.equal(told.lastChange(petition, before(5000)), petition.closesAt);
    const other = { ...petition, petition: 'other-river' };
    assert.equal(told.lastChange(other, before(5000)), petition.opensAt);
  });

  it('gives way to later settings', () => {
    const told = new MonotonicChanges();
    told.lastChange(petition, CLOSING);
    const updatedAt = '2026-06-02T00:00:00.000Z';
    assert.equal(told.lastChange({ ...petition, updatedAt }, before(5000)), updatedAt);
  });

  it('is forgotten when there are too many, the longest unused first', () => {
    const told = new MonotonicChanges();
    told.lastChange(petition, CLOSING);
    for (let number = 0; number < 10_000; number += 1) {
      told.lastChange({ ...petition, petition: `river-${number}` }, CLOSING);
    }
    assert.equal(told.lastChange(petition, before(1)), petition.opensAt);
  });
});
