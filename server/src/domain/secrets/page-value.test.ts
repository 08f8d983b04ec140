import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HOUR_MS, MINUTE_MS } from '../time/durations.ts';
import { isPageValue, makePageValue } from './page-value.ts';

const PEPPER = new Uint8Array(32).fill(7);
const NOON = new Date('2026-03-01T12:00:00Z');
const ABOUT = { purpose: 'not-me', subject: 'token' };
const later = (ms: number) => new Date(NOON.getTime() + ms);

describe('the value of a page that asks once more', () => {
  const value = makePageValue(PEPPER, ABOUT, NOON);

  it('holds for an hour', () => {
    assert.equal(isPageValue(PEPPER, ABOUT, value, NOON), true);
    assert.equal(isPageValue(PEPPER, ABOUT, value, later(HOUR_MS - 1)), true);
    assert.equal(isPageValue(PEPPER, ABOUT, value, later(HOUR_MS)), false);
    assert.equal(isPageValue(PEPPER, ABOUT, value, later(-MINUTE_MS)), true, 'clocks differ');
    assert.equal(isPageValue(PEPPER, ABOUT, value, later(-MINUTE_MS - 1)), false);
  });

  it('presses no other button, and nothing of another subject or server', () => {
    assert.equal(isPageValue(PEPPER, { ...ABOUT, purpose: 'withdraw' }, value, NOON), false);
    assert.equal(isPageValue(PEPPER, { ...ABOUT, subject: 'other' }, value, NOON), false);
    assert.equal(isPageValue(new Uint8Array(32), ABOUT, value, NOON), false);
    const moved = { purpose: 'not-me tok', subject: 'en' };
    assert.notEqual(
      makePageValue(PEPPER, { purpose: 'not-me', subject: 'tok en' }, NOON),
      makePageValue(PEPPER, moved, NOON),
    );
  });

  it('is not there when it is missing, cut, or its time was changed', () => {
    const [instant = '', code = ''] = value.split('.');
    const fresh = later(1).getTime().toString(36);
    const wrong = ['', '.', instant, `${instant}.`, `.${code}`, `${fresh}.${code}`, ` ${value}`, `${value} `];
    for (const one of [...wrong, undefined, '9'.repeat(5000), 'zzzzzzzzzzzzz.x', 'yes', `${instant}.ខ`]) {
      assert.equal(isPageValue(PEPPER, ABOUT, one, later(2)), false, one?.slice(0, 60));
    }
  });
});
