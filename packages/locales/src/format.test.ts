import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDay } from './format.ts';
import { formatted } from './testing/formatted.ts';

describe('on the server', () => {
  for (const { what, shown, expected } of formatted()) {
    it(`${what} is ${expected}`, () => assert.equal(shown, expected));
  }

  it('days are in Khmer as Node writes them, month by month', () => {
    const options = {
      dateStyle: 'long',
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone: 'UTC',
    } as const;
    const node = new Intl.DateTimeFormat('km', options);
    for (let month = 1; month <= 12; month++) {
      const day = `2026-${String(month).padStart(2, '0')}-09`;
      assert.equal(formatDay(day, 'km'), node.format(new Date(day)).replaceAll('\u200b', ''));
    }
  });
});
