import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HeldBecause } from './state.ts';
import { storedState, withRush } from './stored-state.ts';

const now = new Date('2026-03-01T12:00:00.000Z');
const state = (heldBecause: HeldBecause | null, byEmail = false) =>
  storedState(heldBecause, { byEmail, now });

describe('the state of a new signature', () => {
  it('is in the count at once where nothing asks for an email', () => {
    assert.deepEqual(state(null), { state: 'validated', heldBecause: null, expiresAt: null });
  });

  it('waits three days to be confirmed', () => {
    const { state: pending, expiresAt } = state(null, true);
    assert.deepEqual([pending, expiresAt], ['pending', '2026-03-04T12:00:00.000Z']);
    assert.equal(state('honeypot').expiresAt, expiresAt);
  });
});

describe('a rush', () => {
  const signature = { ...state('honeypot'), signedAt: now.toISOString() };

  it('is a weightier reason than a trap, which an email undoes', () => {
    assert.equal(withRush(signature, 'velocity-domain').heldBecause, 'velocity-domain');
    assert.equal(withRush(signature, null), signature);
  });
});
