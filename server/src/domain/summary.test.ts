import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextTallyInstant, summarize, summarizePartner } from './summary.ts';

const petition = {
  petition: 'clean-river',
  goal: 1000,
  opensAt: '2026-01-01T07:00:00+07:00',
  closesAt: '2026-06-01T00:00:00+07:00',
  paused: false,
  updatedAt: '2025-12-01T00:00:00.000Z',
};
const tally = { online: 3, paper: 20, carriedOver: 100, updatedAt: '2026-02-01T00:00:00.000Z' };
const NOW = new Date('2026-03-01T00:00:00.000Z');

describe('summarize', () => {
  it('counts what came online, on paper and was carried over', () => {
    assert.deepEqual(summarize(petition, tally, NOW), {
      petition: 'clean-river',
      count: 123,
      online: 3,
      paper: 20,
      carriedOver: 100,
      goal: 1000,
      status: 'open',
      closesAt: '2026-06-01T00:00:00+07:00',
      updatedAt: '2026-02-01T00:00:00.000Z',
    });
  });

  it('was updated when its settings were, where that is later', () => {
    const changed = { ...petition, updatedAt: '2026-02-02T00:00:00.000Z' };
    assert.equal(summarize(changed, tally, NOW).updatedAt, '2026-02-02T00:00:00.000Z');
  });

  it('was updated by the clock when it opened or closed, so that nobody keeps the old status', () => {
    const early = { ...tally, updatedAt: '2025-12-02T00:00:00.000Z' };
    assert.equal(summarize(petition, early, NOW).updatedAt, '2026-01-01T00:00:00.000Z');
    const closed = summarize(petition, tally, new Date('2026-07-01T00:00:00Z'));
    assert.equal(closed.updatedAt, '2026-05-31T17:00:00.000Z');
  });

  it("names the partner of a partner's part", () => {
    assert.equal(summarizePartner(petition, 'temple', tally, NOW).partner, 'temple');
  });
});

const next = (tallyUpdatedAt: string, now: Date, updatedAt = petition.updatedAt) =>
  nextTallyInstant({ ...petition, updatedAt }, tallyUpdatedAt, now);

describe('nextTallyInstant', () => {
  it('is now', () => {
    assert.equal(next(tally.updatedAt, NOW), NOW.toISOString());
  });

  it('is later than the count before, even in the same millisecond or with a clock set back', () => {
    assert.equal(next(NOW.toISOString(), NOW), '2026-03-01T00:00:00.001Z');
    assert.equal(next('2026-04-01T00:00:00.000Z', NOW), '2026-04-01T00:00:00.001Z');
  });

  it('is later than a change of the settings or an opening that was shown before', () => {
    assert.equal(next(tally.updatedAt, NOW, NOW.toISOString()), '2026-03-01T00:00:00.001Z');
    const opening = new Date('2026-01-01T00:00:00.000Z');
    assert.equal(next('2025-12-02T00:00:00.000Z', opening), '2026-01-01T00:00:00.001Z');
  });
});
