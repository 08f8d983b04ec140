import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Counted, nextTallyInstant, summarize, summarizePartner } from './summary.ts';

const petition: Counted & { timeZone: string; steps: number[] } = {
  petition: 'clean-river',
  goal: 1000,
  steps: [],
  timeZone: 'Asia/Phnom_Penh',
  opensAt: '2026-01-01T07:00:00+07:00',
  closesAt: '2026-06-01T00:00:00+07:00',
  paused: false,
  confirmation: 'email',
  protection: 'standard',
  updatedAt: '2025-12-01T00:00:00.000Z',
};
const tally = {
  online: 3,
  paper: 20,
  carriedOver: 100,
  today: 2,
  todayOn: '2026-02-01',
  updatedAt: '2026-02-01T00:00:00.000Z',
};
const NOW = new Date('2026-03-01T00:00:00.000Z');

describe('summarize', () => {
  it('adds up online, paper and carried over', () => {
    assert.deepEqual(summarize(petition, tally, NOW), {
      petition: 'clean-river',
      count: 123,
      online: 3,
      paper: 20,
      carriedOver: 100,
      today: { count: 2, until: '2026-02-01T17:00:00.000Z' },
      goal: 1000,
      step: 200,
      status: 'open',
      closesAt: '2026-06-01T00:00:00+07:00',
      final: false,
      updatedAt: '2026-02-01T00:00:00.000Z',
    });
  });

  it('has no day before the first signature online', () => {
    assert.equal(summarize(petition, { ...tally, online: 0, today: 0, todayOn: '' }, NOW).today, null);
  });

  it('was updated when its settings were, where that is later', () => {
    const changed = { ...petition, updatedAt: '2026-02-02T00:00:00.000Z' };
    assert.equal(summarize(changed, tally, NOW).updatedAt, '2026-02-02T00:00:00.000Z');
  });

  // Boundaries change the summary without a signature; `updatedAt` must grow, or clients would keep the older one.
  const MOMENTS: [now: string, status: string, final: boolean, updatedAt: string][] = [
    ['2025-12-31T23:59:59.999Z', 'upcoming', false, '2025-12-02T00:00:00.000Z'],
    ['2026-01-01T00:00:00.000Z', 'open', false, '2026-01-01T00:00:00.000Z'],
    ['2026-05-31T16:59:59.999Z', 'open', false, '2026-01-01T00:00:00.000Z'],
    ['2026-05-31T17:00:00.000Z', 'closed', false, '2026-05-31T17:00:00.000Z'],
    ['2026-06-01T16:59:59.999Z', 'closed', false, '2026-05-31T17:00:00.000Z'],
    ['2026-06-01T17:00:00.000Z', 'closed', true, '2026-06-01T17:00:00.000Z'],
    ['2027-01-01T00:00:00.000Z', 'closed', true, '2026-06-01T17:00:00.000Z'],
  ];
  const early = { ...tally, updatedAt: '2025-12-02T00:00:00.000Z' };
  for (const [now, status, final, updatedAt] of MOMENTS) {
    it(`is ${status}${final ? ' and final' : ''} at ${now}, and was updated when that began`, () => {
      const summary = summarize(petition, early, new Date(now));
      assert.deepEqual([summary.status, summary.final, summary.updatedAt], [status, final, updatedAt]);
    });
  }

  it('is final at its closing where no email is ever sent', () => {
    const open = { ...petition, confirmation: 'none', protection: 'none' } as const;
    assert.equal(summarize(open, tally, new Date('2026-05-31T17:00:00.000Z')).final, true);
  });

  it('stays as it is while it is paused, whatever the clock says', () => {
    const paused = { ...petition, paused: true };
    const [before, after] = [NOW, new Date('2026-07-01T00:00:00Z')].map((now) =>
      summarize(paused, tally, now),
    );
    assert.deepEqual(before, after);
    assert.deepEqual([before?.status, before?.final], ['paused', false]);
  });

  it('keeps its earlier `updatedAt` when the clock has been set back since', () => {
    const told = '2026-05-31T17:00:00.000Z';
    assert.equal(summarize(petition, tally, NOW, told).updatedAt, told);
    assert.equal(summarizePartner(petition, 'temple', tally, NOW, told).updatedAt, told);
  });

  it("names the partner of a partner's part, which has no step: the goal is everybody's", () => {
    const { partner, step } = summarizePartner(petition, 'temple', tally, NOW);
    assert.deepEqual([partner, step], ['temple', null]);
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

  it('is later than a closing that was shown before the clock was set back', () => {
    const told = '2026-05-31T17:00:00.000Z';
    assert.equal(nextTallyInstant(petition, tally.updatedAt, NOW, told), '2026-05-31T17:00:00.001Z');
  });

  it('is later than a change of the settings or an opening that was shown before', () => {
    assert.equal(next(tally.updatedAt, NOW, NOW.toISOString()), '2026-03-01T00:00:00.001Z');
    const opening = new Date('2026-01-01T00:00:00.000Z');
    assert.equal(next('2025-12-02T00:00:00.000Z', opening), '2026-01-01T00:00:00.001Z');
  });
});
