import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instantIn, offsetAt } from './instant.ts';

const SUMMER = new Date('2026-07-01T12:00:00Z');
const WINTER = new Date('2026-01-01T23:30:00Z');

const CLOCKS: [zone: string, instant: Date, offset: string, written: string][] = [
  ['Asia/Phnom_Penh', WINTER, '+07:00', '2026-01-02T06:30:00+07:00'],
  ['Europe/Paris', WINTER, '+01:00', '2026-01-02T00:30:00+01:00'],
  ['Europe/Paris', SUMMER, '+02:00', '2026-07-01T14:00:00+02:00'],
  ['America/New_York', SUMMER, '-04:00', '2026-07-01T08:00:00-04:00'],
  ['Asia/Kathmandu', SUMMER, '+05:45', '2026-07-01T17:45:00+05:45'],
  ['America/St_Johns', WINTER, '-03:30', '2026-01-01T20:00:00-03:30'],
  ['UTC', SUMMER, '+00:00', '2026-07-01T12:00:00+00:00'],
];

describe('an instant on the clocks of a time zone', () => {
  for (const [zone, instant, offset, written] of CLOCKS) {
    it(`is ${written} in ${zone}`, () => {
      assert.equal(offsetAt(zone, instant), offset);
      assert.equal(instantIn(zone, instant), written);
      assert.equal(Date.parse(written), instant.getTime());
    });
  }

  it('keeps its milliseconds', () => {
    assert.equal(instantIn('UTC', new Date(SUMMER.getTime() + 5)), '2026-07-01T12:00:00.005+00:00');
  });
});
