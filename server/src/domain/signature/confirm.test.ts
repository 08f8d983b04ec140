import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Confirmable, confirmedState, standingOf } from './confirm.ts';
import type { Schedule } from '../petition/status.ts';

const NOON = new Date('2026-03-01T12:00:00.000Z');
const OPEN: Schedule = {
  opensAt: null,
  closesAt: null,
  paused: false,
  confirmation: 'email',
  protection: 'standard',
};
const WAITING: Confirmable = {
  state: 'pending',
  heldBecause: null,
  confirmed: false,
  expiresAt: '2026-03-01T12:00:00.001Z',
  eraseAt: null,
};

const standing = (signature: Partial<Confirmable> = {}, petition: Partial<Schedule> = {}) =>
  standingOf({ ...WAITING, ...signature }, { ...OPEN, ...petition }, NOON);

describe('a signature that was not confirmed', () => {
  it('waits until the millisecond in which it expires', () => {
    assert.equal(standing(), 'waiting');
    assert.equal(standing({ expiresAt: '2026-03-01T12:00:00.000Z' }), 'expired');
  });

  it('waits too when it is held, so that its signer sees no difference', () => {
    assert.equal(standing({ state: 'held', heldBecause: 'honeypot' }), 'waiting');
    assert.equal(standing({ state: 'held', heldBecause: 'velocity-domain' }), 'waiting');
  });

  it('waits while the petition is paused, and a day after its closing', () => {
    assert.equal(standing({}, { paused: true }), 'waiting');
    assert.equal(standing({}, { closesAt: '2026-02-28T12:00:00.001Z' }), 'waiting');
    assert.equal(standing({}, { closesAt: '2026-02-28T12:00:00.000Z' }), 'too-late');
  });

  it('waits until it is erased, after its mailbox said that it did not sign', () => {
    assert.equal(standing({ eraseAt: '2026-03-01T12:00:00.001Z' }), 'waiting');
    assert.equal(standing({ eraseAt: '2026-03-01T12:00:00.000Z' }), 'removed');
  });

  it('is too late at once where the count is final at closing', () => {
    const quick = { confirmation: 'none', protection: 'none' } as const;
    assert.equal(standing({}, { ...quick, closesAt: '2026-03-01T12:00:00.001Z' }), 'waiting');
    assert.equal(standing({}, { ...quick, closesAt: '2026-03-01T12:00:00.000Z' }), 'too-late');
  });
});

it('a signature that is counted, held after confirming, or removed stays so when the petition is over', () => {
  const over = { closesAt: '2020-01-01T00:00:00Z' };
  for (const petition of [{}, over]) {
    assert.equal(standing({ state: 'validated', expiresAt: null }, petition), 'counted');
    assert.equal(standing({ state: 'held', confirmed: true, expiresAt: null }, petition), 'held');
    assert.equal(standing({ state: 'removed' }, petition), 'removed');
  }
});

it('confirming releases a hold for looking like a program, and leaves floods to a person', () => {
  assert.equal(confirmedState({ state: 'pending', heldBecause: null }), 'validated');
  assert.equal(confirmedState({ state: 'held', heldBecause: 'honeypot' }), 'validated');
  assert.equal(confirmedState({ state: 'held', heldBecause: 'too-fast' }), 'validated');
  for (const heldBecause of ['velocity-prefix', 'velocity-domain', 'velocity-partner'] as const) {
    assert.equal(confirmedState({ state: 'held', heldBecause }), 'held');
    assert.equal(confirmedState({ state: 'pending', heldBecause }), 'validated', 'a person has released it');
  }
});
