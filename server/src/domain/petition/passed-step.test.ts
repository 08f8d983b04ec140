import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { passedStep } from './passed-step.ts';

describe('the last step that a count is past', () => {
  const PLAIN = { goal: 54_000, steps: [] };

  it('is a round number below the count, never the count itself', () => {
    const counts = [0, 1, 2, 25, 50, 51, 100, 2000, 2001, 2850, 10_000, 120_000];
    const passed = [0, 0, 1, 20, 20, 50, 50, 1000, 2000, 2000, 5000, 100_000];
    assert.deepEqual(
      counts.map((count) => passedStep(count, PLAIN)),
      passed,
    );
  });

  it('is the goal just above it', () => {
    assert.equal(passedStep(54_001, PLAIN), 54_000);
    assert.equal(passedStep(54_000, PLAIN), 50_000);
  });

  it('is one of the petition’s own where that is nearer', () => {
    assert.equal(passedStep(2850, { goal: 54_000, steps: [1000, 2500, 5000] }), 2500);
  });
});
