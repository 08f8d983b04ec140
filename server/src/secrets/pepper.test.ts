import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkPepper, PepperError, readPepper } from './pepper.ts';
import { eachDatabase } from '../testing/data/each-database.ts';

const isRefused = (file: string, said: RegExp) =>
  assert.throws(
    () => readPepper(file, false),
    (error) => error instanceof PepperError && said.test(error.message) && !error.message.includes('\n'),
  );

describe('the pepper', () => {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-'));
  after(() => rmSync(folder, { recursive: true }));

  it('is made at the first start, for its owner alone, and stays', () => {
    const file = join(folder, 'new', 'pepper');
    const made = readPepper(file, true);
    assert.equal(made.length, 32);
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.deepEqual(readPepper(file, false), made);
    assert.deepEqual(readPepper(file, true), made);
  });

  it('is not made again once somebody has signed: everybody could sign twice', () => {
    isRefused(join(folder, 'lost'), /^PEPPER_FILE .* is missing/);
  });

  it('is refused when it is too short or cannot be read', () => {
    const short = join(folder, 'short');
    writeFileSync(short, 'abc');
    isRefused(short, /^PEPPER_FILE .* at least 32 bytes, not 3$/);
    isRefused(folder, /^PEPPER_FILE .* cannot be read \(EISDIR\)$/);
  });
});

eachDatabase((openEmpty) => {
  describe('the pepper of a database', () => {
    it('is the first one that it is used with, and no other', async () => {
      const { db } = await openEmpty();
      const [one, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
      await checkPepper(db, one, 'pepper');
      await checkPepper(db, one, 'pepper');
      await assert.rejects(checkPepper(db, other, 'pepper'), PepperError);
    });

    it('is one, however many start at once with another', async () => {
      const { db } = await openEmpty();
      const started = await Promise.allSettled(
        [1, 2, 3, 4].map((byte) => checkPepper(db, new Uint8Array(32).fill(byte), 'pepper')),
      );
      assert.equal(started.filter(({ status }) => status === 'fulfilled').length, 1);
    });

    it('cannot be derived from the code in the database', async () => {
      const { db } = await openEmpty();
      const pepper = new Uint8Array(32).fill(97);
      await checkPepper(db, pepper, 'pepper');
      const noted = JSON.stringify(await db.selectFrom('pepper_checks').selectAll().execute());
      for (const encoding of ['utf8', 'hex', 'base64url'] as const) {
        assert.ok(!noted.includes(Buffer.from(pepper).toString(encoding).slice(0, 8)));
      }
    });
  });
});
