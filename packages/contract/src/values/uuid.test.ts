import assert from 'node:assert/strict';
import { it } from 'node:test';
import { uuidv7 } from './uuid.ts';

it('is the example of RFC 9562, appendix A.6', () => {
  const random = Buffer.from('0cc318c4dc0c0c07398f', 'hex');
  assert.equal(uuidv7(new Date('2022-02-22T19:22:22Z'), random), '017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});
