import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextStep } from './next-step.ts';

const ROUND: [count: number, step: number | null][] = [
  [0, 1],
  [1, 2],
  [2, 5],
  [4, 5],
  [5, 10],
  [9, 10],
  [10, 20],
  [99, 100],
  [100, 200],
  [2850, 5000],
  [4999, 5000],
  [5000, 10_000],
  [49_999, 50_000],
  [50_000, 54_000],
  [53_999, 54_000],
  [54_000, null],
  [61_240, null],
];

describe('the next step of a petition', () => {
  for (const [count, step] of ROUND) {
    it(`is ${step} for ${count} of 54,000`, () => {
      assert.equal(nextStep(count, { goal: 54_000, steps: [] }), step);
    });
  }

  it('is one of its own steps, and a round number after the last of them', () => {
    const own = { goal: 54_000, steps: [3000, 4500] };
    assert.equal(nextStep(2850, own), 3000);
    assert.equal(nextStep(3000, own), 4500);
    assert.equal(nextStep(4500, own), 5000);
  });

  it('is the goal where a step of its own lies beyond it', () => {
    assert.equal(nextStep(10, { goal: 54, steps: [60] }), 54);
  });
});
