import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDailyCodes } from './daily-codes.ts';
import type { Traits } from './traits.ts';
import { createVelocity } from './velocity-watch.ts';

const NOON = new Date('2026-03-01T12:00:00Z');
const PREFIX: Traits = { prefix: { value: '203.0.113', floor: 10 } };
const DISPOSABLE: Traits = { domain: { value: 'mailinator.com', floor: 4 } };
const PARTNER: Traits = { partner: { value: 'temple', floor: 60 } };

function fresh() {
  const clock = { now: NOON };
  const now = () => clock.now;
  const velocity = createVelocity(createDailyCodes(now), now);
  let signatures = 0;
  const flood = (count: number, traits: Traits, petition = 'clean-river') =>
    Array.from({ length: count }, () => velocity.count(petition, traits, `challenge-${(signatures += 1)}`));
  return { clock, velocity, flood };
}

describe('velocity', () => {
  it('holds what comes too fast, with the reason', () => {
    const { flood } = fresh();
    const prefix = flood(60, PREFIX);
    assert.deepEqual([...new Set(prefix.slice(0, 50))], [null]);
    assert.deepEqual([...new Set(prefix.slice(50))], ['velocity-prefix']);
    assert.equal(flood(301, PARTNER).at(-1), 'velocity-partner');
    assert.equal(flood(21, DISPOSABLE).at(-1), 'velocity-domain');
  });

  it('holds nothing of another prefix, nor on another petition', () => {
    const { flood } = fresh();
    flood(60, PREFIX);
    assert.deepEqual(flood(1, { prefix: { value: '203.0.114', floor: 10 } }), [null]);
    assert.deepEqual(flood(1, PREFIX, 'clean-lake'), [null]);
  });

  it('counts one challenge once, so that nobody can get others held without doing work', () => {
    const { velocity, flood } = fresh();
    for (let sent = 0; sent < 100; sent += 1) velocity.count('clean-river', PREFIX, 'the same');
    assert.deepEqual(flood(1, PREFIX), [null]);
  });

  it('does not learn from signatures held for another reason', () => {
    const { clock, flood } = fresh();
    flood(60, PREFIX);
    flood(2000, { ...PREFIX, ...DISPOSABLE });
    clock.now = new Date(NOON.getTime() + 10 * 60_000);
    assert.equal(flood(21, DISPOSABLE).at(-1), 'velocity-domain');
  });

  it("knows yesterday's usual numbers, under another day's code", () => {
    const { clock, flood } = fresh();
    for (let window = 0; window < 2.5 * 144; window += 1) {
      clock.now = new Date(NOON.getTime() + window * 10 * 60_000);
      flood(40, PREFIX);
    }
    clock.now = new Date('2026-03-04T00:00:01Z');
    assert.deepEqual([...new Set(flood(120, PREFIX))], [null]);
  });
});
