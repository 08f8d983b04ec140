import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { LANGUAGES } from '@samleng/contract/languages';
import { signing } from '@samleng/locales/en/signing';

const built = join(import.meta.dirname, '../../dist/embed');
const names = globSync('*.txt', { cwd: built });
const textsOf = (start: string) => {
  const [name, ...others] = names.filter((file) => file.startsWith(start));
  assert.deepEqual(others, []);
  return JSON.parse(readFileSync(join(built, name!), 'utf8')) as string[];
};

describe('the words for signing of the pinned module', () => {
  it('are a file for each language, each text in the same place', () => {
    const [first, ...others] = LANGUAGES.map((language) => textsOf(`signing.${language}-`));
    assert.ok(first!.length > 30);
    for (const other of others) assert.equal(other.length, first!.length);
  });

  it('are not in the module, which has the hash of each file', () => {
    const [pinned] = globSync('*.js', { cwd: built }).filter((file) => /^\d/.test(file));
    const code = readFileSync(join(built, pinned!), 'utf8');
    assert.equal(textsOf('signing.en-')[0], signing.done.title);
    assert.ok(!code.includes(signing.done.title));
    for (const name of names) assert.ok(code.includes(name), name);
  });
});
