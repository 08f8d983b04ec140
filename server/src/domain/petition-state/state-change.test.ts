import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PetitionEntry } from '../campaign-file/schema.ts';
import { blankPetition } from '../petition/new-petition.ts';
import { consequencesOf } from './consequences.ts';
import { type Declared, declaredAs, effective } from './declared.ts';
import { afterStateChange, type StateChange } from './state-change.ts';

const at = (day: string) => new Date(`${day}T00:00:00+07:00`);
const DATES = { opensAt: '2030-01-01T00:00:00+07:00', closesAt: '2030-02-01T00:00:00+07:00' };

function petition(changes: Partial<PetitionEntry> = {}): Declared {
  const entry = { ...blankPetition('clean-river', ['en']), draft: false, ...DATES, ...changes };
  return { entry, pauses: { pausedAt: null, extendedMs: 0 }, timeZone: 'Asia/Phnom_Penh' };
}

function changed(before: Declared, change: StateChange, day: string) {
  const result = afterStateChange(before, change, at(day));
  assert.ok(result.ok, JSON.stringify(result));
  return {
    after: declaredAs(before, result.entry, at(day)),
    consequences: consequencesOf(before, result.entry, at(day)),
  };
}

const refusalOf = (before: Declared, change: StateChange, day: string) => {
  const result = afterStateChange(before, change, at(day));
  return result.ok ? undefined : result.refusal;
};

describe('a state of a petition', () => {
  it('is changed to open, at once or at a time', () => {
    const draft = petition({ draft: true, opensAt: null });
    const now = changed(draft, { kind: 'publish' }, '2030-01-05');
    assert.equal(now.after.entry.opensAt, '2030-01-05T00:00:00+07:00');
    assert.deepEqual(now.consequences.state, { before: 'draft', after: 'open' });
    const later = changed(draft, { kind: 'publish', at: '2030-01-09T17:00:00Z' }, '2030-01-05');
    assert.equal(later.after.entry.opensAt, '2030-01-10T00:00:00+07:00');
    assert.deepEqual(later.consequences.state, { before: 'draft', after: 'upcoming' });
    assert.equal(
      refusalOf(draft, { kind: 'publish', at: '2030-01-04T00:00:00Z' }, '2030-01-05'),
      'not-ahead',
    );
    assert.equal(refusalOf(now.after, { kind: 'publish' }, '2030-01-05'), 'not-a-draft');
  });

  it('is changed by a pause, which moves the closing by as long as it lasts', () => {
    const paused = changed(petition(), { kind: 'pause' }, '2030-01-05');
    assert.deepEqual(paused.consequences.state, { before: 'open', after: 'paused' });
    assert.deepEqual([paused.consequences.clockStops, paused.consequences.finalAt], [true, null]);
    assert.equal(refusalOf(paused.after, { kind: 'pause' }, '2030-01-06'), 'not-open');
    const { consequences } = changed(paused.after, { kind: 'resume' }, '2030-01-15');
    assert.deepEqual(consequences, {
      state: { before: 'paused', after: 'open' },
      opensAt: { before: DATES.opensAt, after: DATES.opensAt },
      closesAt: { before: DATES.closesAt, after: '2030-02-11T00:00:00+07:00' },
      pauseAddsMs: 10 * 86_400_000,
      clockStops: false,
      confirmUntil: '2030-02-11T17:00:00.000Z',
      finalAt: '2030-02-11T17:00:00.000Z',
      keptUntil: null,
      retentionDays: 90,
    });
    assert.equal(refusalOf(petition(), { kind: 'resume' }, '2030-01-05'), 'not-paused');
  });

  it('is changed by another closing, whatever pauses have added', () => {
    const paused = changed(petition(), { kind: 'pause' }, '2030-01-05').after;
    const open = changed(paused, { kind: 'resume' }, '2030-01-15').after;
    const extended = changed(open, { kind: 'extend', until: '2030-03-01T00:00:00+07:00' }, '2030-01-20');
    assert.equal(effective(extended.after).closesAt, '2030-03-01T00:00:00+07:00');
    assert.equal(extended.after.entry.closesAt, '2030-02-19T00:00:00+07:00');
    const closed = changed(extended.after, { kind: 'close' }, '2030-01-21');
    assert.deepEqual(closed.consequences.state, { before: 'open', after: 'closed' });
    assert.deepEqual(closed.consequences.closesAt.after, '2030-01-21T00:00:00+07:00');
    assert.equal(closed.consequences.confirmUntil, '2030-01-21T17:00:00.000Z');
    const soon = { kind: 'extend', until: '2030-02-05T00:00:00+07:00' } as const;
    assert.equal(refusalOf(open, soon, '2030-01-20'), 'not-later');
    assert.equal(refusalOf(closed.after, { kind: 'extend', until: null }, '2030-01-22'), 'not-open');
  });

  it('may be closed out of a pause, which ends with it', () => {
    const paused = changed(petition(), { kind: 'pause' }, '2030-01-05').after;
    const { after, consequences } = changed(paused, { kind: 'close' }, '2030-01-15');
    assert.equal(consequences.state.after, 'closed');
    assert.deepEqual([after.entry.paused, effective(after).closesAt], [false, '2030-01-15T00:00:00+07:00']);
  });

  it('may be open again after the closing, until the petition is delivered', () => {
    const until = '2030-04-01T00:00:00+07:00';
    const { after, consequences } = changed(petition(), { kind: 'reopen', until }, '2030-03-01');
    assert.deepEqual(consequences.state, { before: 'closed', after: 'open' });
    assert.equal(effective(after).closesAt, until);
    const delivered = petition({ deliveredOn: '2030-02-02' });
    assert.equal(refusalOf(delivered, { kind: 'reopen', until }, '2030-03-01'), 'delivered');
    assert.equal(refusalOf(petition(), { kind: 'reopen', until }, '2030-01-05'), 'not-closed');
    assert.equal(refusalOf(petition(), { kind: 'reopen', until: DATES.closesAt }, '2030-03-01'), 'not-ahead');
  });

  it('says when the signers’ data is erased once the petition is delivered', () => {
    const entry = { ...petition().entry, deliveredOn: '2030-02-02', retentionDays: 30 };
    assert.equal(consequencesOf(petition(), entry, at('2030-02-02')).keptUntil, '2030-03-04');
  });
});
