import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { domainCode, networkCode, networkKey } from './source-codes.ts';

const PEPPER = new Uint8Array(32).fill(7);
const OTHER = new Uint8Array(32).fill(8);

describe('the code of a mail domain', () => {
  it('is the same within a petition, and another on every other petition and server', () => {
    const code = domainCode(PEPPER, 'clean-river', 'club.example');
    assert.equal(domainCode(PEPPER, 'clean-river', 'club.example'), code);
    assert.notEqual(domainCode(PEPPER, 'clean-lake', 'club.example'), code);
    assert.notEqual(domainCode(OTHER, 'clean-river', 'club.example'), code);
    assert.notEqual(domainCode(PEPPER, 'clean-river', 'club.test'), code);
  });
});

describe('the code of a network', () => {
  it('is the same for a petition and a salt, and another with any of them changed', () => {
    const code = networkCode(networkKey(PEPPER, 'salt'), 'clean-river', '203.0.113');
    assert.equal(networkCode(networkKey(PEPPER, 'salt'), 'clean-river', '203.0.113'), code);
    for (const other of [
      networkCode(networkKey(PEPPER, 'another'), 'clean-river', '203.0.113'),
      networkCode(networkKey(OTHER, 'salt'), 'clean-river', '203.0.113'),
      networkCode(networkKey(PEPPER, 'salt'), 'clean-lake', '203.0.113'),
      networkCode(networkKey(PEPPER, 'salt'), 'clean-river', '203.0.114'),
    ])
      assert.notEqual(other, code);
  });
});
