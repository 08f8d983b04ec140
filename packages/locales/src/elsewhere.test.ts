import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';

const root = join(import.meta.dirname, '../../..');
const OURS = /^packages\/locales\/|\.(?:type-)?test\.ts$|\/(?:testing|fuzz)\//;
const COMMENT = /\/\*[^]*?\*\/|(?<!:)\/\/.*/g;
const KHMER_OR_FRENCH = /[\u1780-\u17ff\u19e0-\u19ff]|[àâæçéèêëîïôœùûü]/i;

it('Khmer and French words are only in this package', () => {
  const sources = globSync('{server,packages/*}/src/**/*.ts', { cwd: root }).filter(
    (file) => !OURS.test(file),
  );
  assert.ok(sources.length > 200);
  const words = sources.filter((file) => {
    const code = readFileSync(join(root, file), 'utf8').replace(COMMENT, '');
    return KHMER_OR_FRENCH.test(code);
  });
  assert.deepEqual(words, []);
});
