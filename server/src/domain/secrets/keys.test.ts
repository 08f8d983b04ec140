import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keyFor } from './keys.ts';

const KEYS_MAX = 1000;

/** A different pepper for each test, because keys are cached by pepper. */
const pepperOf = (byte: number) => new Uint8Array(32).fill(byte);

function derive(pepper: Uint8Array, keys: number): void {
  for (let number = 0; number < keys; number += 1) keyFor(pepper, `river-${number}`);
}

describe('a key', () => {
  it('is the same for one purpose and pepper, and another one for any other', () => {
    const key = keyFor(pepperOf(1), 'clean-river');
    assert.equal(key.length, 32);
    assert.deepEqual(keyFor(pepperOf(1), 'clean-river'), key);
    assert.notDeepEqual(keyFor(pepperOf(1), 'other-river'), key);
    assert.notDeepEqual(keyFor(pepperOf(2), 'clean-river'), key);
  });

  it('is derived once, for as many purposes as are remembered', () => {
    const pepper = pepperOf(3);
    const key = keyFor(pepper, 'clean-river');
    derive(pepper, KEYS_MAX - 1);
    assert.equal(keyFor(pepper, 'clean-river'), key);
    assert.equal(keyFor(pepper, 'clean-river'), key, 'and asking for it forgets nothing');
    assert.equal(keyFor(pepper, 'river-0'), keyFor(pepper, 'river-0'));
  });

  it('is forgotten when there are too many, and derived again', () => {
    const pepper = pepperOf(4);
    const key = keyFor(pepper, 'clean-river');
    derive(pepper, KEYS_MAX);
    const again = keyFor(pepper, 'clean-river');
    assert.notEqual(again, key);
    assert.deepEqual(again, key);
  });
});
