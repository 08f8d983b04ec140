import assert from 'node:assert/strict';
import { it } from 'node:test';
import { dayIn, endOfDay } from './day.ts';

it('the day is that of the time zone', () => {
  const instant = new Date('2016-03-08T17:30:00.000Z');
  assert.equal(dayIn('Asia/Phnom_Penh', instant), '2016-03-09');
  assert.equal(dayIn('America/Chicago', instant), '2016-03-08');
});

it('an unknown time zone is refused', () => {
  assert.throws(() => dayIn('Asia/Nowhere', new Date(0)), RangeError);
});

it('a day ends at midnight of the time zone, also where clocks are changed on it', () => {
  assert.equal(endOfDay('Asia/Phnom_Penh', '2016-03-08'), '2016-03-08T17:00:00.000Z');
  assert.equal(endOfDay('America/Chicago', '2016-03-13'), '2016-03-14T05:00:00.000Z');
  assert.equal(endOfDay('America/Chicago', '2016-11-06'), '2016-11-07T06:00:00.000Z');
});
