import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFormStamps } from './form-stamp.ts';

const NOON = new Date('2026-03-01T12:00:00Z');
const later = (ms: number) => new Date(NOON.getTime() + ms);

describe('the stamp of a form', () => {
  const stamps = createFormStamps(new Uint8Array(32).fill(7));
  const stamp = stamps.make(NOON);
  const isTooFast = (text: string, afterMs: number) => stamps.read(text, later(afterMs)).isTooFast;

  it('shows who needed less than three seconds', () => {
    assert.equal(isTooFast(stamp, 2999), true);
    assert.equal(isTooFast(stamp, 3000), false);
    assert.equal(isTooFast(stamp, 24 * 3_600_000), false);
  });

  it('counts as too fast when it is missing, old, from the future, changed or of another server', () => {
    const [instant = '', nonce = '', code = ''] = stamp.split('.');
    const earlier = (NOON.getTime() - 1000).toString(36);
    const ofAnother = createFormStamps(new Uint8Array(32).fill(8)).make(NOON);
    const WRONG = [
      '',
      '.',
      instant,
      `.${nonce}.${code}`,
      `${instant}.${nonce}.`,
      `${instant}.${code}`,
      `${instant}..${code}`,
      `${earlier}.${nonce}.${code}`,
      `${instant}.another.${code}`,
      `${stamp}.more`,
      ` ${stamp}`,
      `${stamp} `,
    ];
    for (const wrong of [...WRONG, ofAnother, '9'.repeat(5000), `-1.${nonce}.${code}`, 'zzzzzzzzzzzz.x']) {
      assert.deepEqual(stamps.read(wrong, later(60_000)), { isTooFast: true }, wrong.slice(0, 60));
    }
    assert.deepEqual(stamps.read(stamp, later(24 * 3_600_000 + 1)), { isTooFast: true });
    assert.equal(isTooFast(stamp, -60_000), true);
  });

  it('is another one for each form, also of the same instant', () => {
    assert.notEqual(stamps.make(NOON), stamp);
    assert.notEqual(stamps.renew(stamp, NOON), stamp);
  });

  it('can be spent, also by who was too fast, until it would be refused anyway', () => {
    for (const age of [0, 2999, 3000, 24 * 3_600_000]) {
      const { spent } = stamps.read(stamp, later(age));
      assert.equal(spent?.challenge, stamp);
      assert.ok(spent.expiresAt > later(24 * 3_600_000).toISOString());
    }
  });

  it('keeps the instant at which the form was first shown when it is renewed; one that is not ours has none', () => {
    const renewed = stamps.renew(stamp, later(10_000));
    assert.equal(isTooFast(renewed, 10_000), false);
    assert.deepEqual(stamps.read(renewed, later(24 * 3_600_000 + 1)), { isTooFast: true });
    assert.equal(isTooFast(stamps.renew('made-up', later(10_000)), 10_000), true);
  });
});
