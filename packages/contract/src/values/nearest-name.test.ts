import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearestName } from './nearest-name.ts';

/** As long as a name may be. */
const LONG = 'the-association-of-khmer-students-and-workers-of-greater-km';
const NAMES = [
  'cnrp-minnesota',
  'cnrp-montreal',
  'khmers-paris',
  'khmer-youth-newmarket',
  'river',
  'rivers',
  LONG,
];

const MEANT = {
  'cnrp-minesota': 'cnrp-minnesota',
  'cnrp-minnestoa': 'cnrp-minnesota',
  'khmer-paris': 'khmers-paris',
  'khmer-youth-new-market': 'khmer-youth-newmarket',
  rivr: 'river',
  rivrs: 'rivers',
  // Mistakes at either end of a long name, and the most that are allowed.
  [`x${LONG.slice(0, -2)}`]: LONG,
  [LONG.slice(3)]: LONG,
  [`${LONG.slice(1, -2)}mk`]: LONG,
};

describe('a name that nobody knows', () => {
  for (const [typed, meant] of Object.entries(MEANT))
    it(`${typed} was meant to be ${meant}`, () => assert.equal(nearestName(typed, NAMES), meant));

  for (const typed of ['cnrp', 'khmers-lyon', 'rain', 'x', '', LONG.slice(4), `${LONG}${'s'.repeat(3)}`])
    it(`“${typed}” is like none`, () => assert.equal(nearestName(typed, NAMES), undefined));
});
