import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDailyCodes } from './daily-codes.ts';

describe('a daily code', () => {
  const clock = { now: new Date('2026-03-01T00:00:00Z') };
  const codes = createDailyCodes(() => clock.now);
  const at = (instant: string) => {
    clock.now = new Date(instant);
    return codes.code('203.0.113.9', 16);
  };

  it('is the same all day, and another one the next', () => {
    const first = at('2026-03-01T00:00:00Z');
    assert.equal(at('2026-03-01T23:59:59Z'), first);
    assert.notEqual(at('2026-03-02T00:00:00Z'), first);
  });

  it('reveals nothing without its key, which differs in each process', () => {
    const other = createDailyCodes(() => clock.now);
    assert.notEqual(other.code('203.0.113.9', 16), codes.code('203.0.113.9', 16));
    assert.equal(Buffer.from(codes.code('203.0.113.9', 2), 'base64url').length, 2);
  });
});
