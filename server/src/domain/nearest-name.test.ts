import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearestName } from './nearest-name.ts';

const NAMES = ['cnrp-minnesota', 'cnrp-montreal', 'khmers-paris', 'khmer-youth-newmarket', 'river', 'rivers'];

const MEANT = {
  'cnrp-minesota': 'cnrp-minnesota',
  'cnrp-minnestoa': 'cnrp-minnesota',
  'khmer-paris': 'khmers-paris',
  'khmer-youth-new-market': 'khmer-youth-newmarket',
  rivr: 'river',
  rivrs: 'rivers',
};

describe('a name that nobody knows', () => {
  for (const [typed, meant] of Object.entries(MEANT))
    it(`${typed} was meant to be ${meant}`, () => assert.equal(nearestName(typed, NAMES), meant));

  for (const typed of ['cnrp', 'khmers-lyon', 'rain', 'x', ''])
    it(`“${typed}” is like none`, () => assert.equal(nearestName(typed, NAMES), undefined));
});
