import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { connectMsOf } from './connect-time.ts';

describe('a connection to PostgreSQL', () => {
  it('may take three seconds, or as many as its URL says', () => {
    const url = 'postgres://samleng:secret@db.example.org/samleng';
    assert.equal(connectMsOf(url), 3000);
    assert.equal(connectMsOf(`${url}?sslmode=verify-full&connect_timeout=20`), 20_000);
  });

  it('always has a limit', () => {
    for (const value of ['0', '-1', '', 'soon', '1.5']) {
      assert.equal(connectMsOf(`postgres://db.example.org/samleng?connect_timeout=${value}`), 3000, value);
    }
  });
});
