import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newSignature } from '../../testing/data/new-signature.ts';
import { placed } from './placed.ts';
import { hasFreePlace, holdsPlace } from './places.ts';

const COUNTS = { state: 'validated', confirmed: false } as const;
const LOOKED_AT = { state: 'held', confirmed: true } as const;
const WAITS = { state: 'pending', confirmed: false } as const;
const HELD = { state: 'held', confirmed: false } as const;

describe('a place of an address', () => {
  it('is held by who counts, or was confirmed and waits for a look; not by who waits', () => {
    assert.deepEqual([COUNTS, LOOKED_AT, WAITS, HELD].map(holdsPlace), [true, true, false, false]);
  });

  it('is free for the third, however many wait', () => {
    assert.equal(hasFreePlace([COUNTS, LOOKED_AT, ...Array.from({ length: 10 }, () => WAITS)]), true);
    assert.equal(hasFreePlace([COUNTS, LOOKED_AT, COUNTS]), false);
  });

  it('has to be won by an email where three people count', () => {
    const signature = newSignature(1, { signedAt: '2026-03-01T12:00:00.000Z' });
    assert.equal(placed(signature, [COUNTS, COUNTS, WAITS]), signature);
    const { state, expiresAt } = placed(signature, [COUNTS, COUNTS, COUNTS]);
    assert.deepEqual([state, expiresAt], ['pending', '2026-03-04T12:00:00.000Z']);
    const held = newSignature(2, { state: 'held' });
    assert.equal(placed(held, [COUNTS, COUNTS, COUNTS]), held);
  });
});
