import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { finishedSteps } from './steps.ts';

describe('the steps behind a count', () => {
  for (const [count, finished] of [
    [0, 0],
    [9, 0],
    [10, 1],
    [49, 2],
    [50, 3],
    [2850, 8],
    [61240, 9],
    [4_000_000, 9],
  ] as const) {
    it(`are ${finished} at ${count}`, () => assert.equal(finishedSteps(count), finished));
  }

  it("are the petition's own where it has some", () => {
    assert.equal(finishedSteps(2850, [1000, 2850, 5000]), 2);
  });
});
