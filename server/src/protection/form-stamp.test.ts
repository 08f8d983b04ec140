import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createFormStamps } from './form-stamp.ts';

const NOON = new Date('2026-03-01T12:00:00Z');
const later = (ms: number) => new Date(NOON.getTime() + ms);

describe('the stamp of a form', () => {
  const stamps = createFormStamps(new Uint8Array(32).fill(7));
  const stamp = stamps.make(NOON);

  it('shows who needed less than three seconds', () => {
    assert.equal(stamps.isTooFast(stamp, later(2999)), true);
    assert.equal(stamps.isTooFast(stamp, later(3000)), false);
    assert.equal(stamps.isTooFast(stamp, later(24 * 3_600_000)), false);
  });

  it('counts as too fast when it is missing, old, from the future, changed or of another server', () => {
    const [instant = '', code = ''] = stamp.split('.');
    const earlier = (NOON.getTime() - 1000).toString(36);
    const ofAnother = createFormStamps(new Uint8Array(32).fill(8)).make(NOON);
    const WRONG = [
      '',
      '.',
      instant,
      `.${code}`,
      `${instant}.`,
      `${earlier}.${code}`,
      ` ${stamp}`,
      `${stamp} `,
    ];
    for (const wrong of [...WRONG, ofAnother, '9'.repeat(5000), `-1.${code}`, 'zzzzzzzzzzzz.x']) {
      assert.equal(stamps.isTooFast(wrong, later(60_000)), true, wrong.slice(0, 60));
    }
    assert.equal(stamps.isTooFast(stamp, later(24 * 3_600_000 + 1)), true);
    assert.equal(stamps.isTooFast(stamp, later(-60_000)), true);
  });
});
