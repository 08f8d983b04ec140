import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { PepperError, readPepper } from './pepper.ts';

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
