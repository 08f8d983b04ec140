import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { appliedFolder, openIn } from '../testing/data/campaign-folder.ts';
import { putSignature } from '../testing/data/scratch-store.ts';
import { samleng } from '../testing/servers/samleng.ts';

const HOSTILE = '\u001b[2J\u009b\u202eevil\u2066\r\n\u0007\u2028';
// Zero-width signs of Khmer may pass; line breaks are those between our own lines.
const RAW = /[^\P{C}\n\u200b-\u200d]|[\u2028\u2029]/u;

describe('what commands print', () => {
  it('is written by one file alone', () => {
    const sources = globSync('**/*.ts', { cwd: join(import.meta.dirname, '..') });
    const ours = sources.filter((file) => !/\.(test|probe)\.ts$|^(testing|fuzz)\//.test(file));
    const writing = ours.filter((file) => {
      const text = readFileSync(join(import.meta.dirname, '..', file), 'utf8');
      return /\bconsole\.\w|\bstdout\b|\bstderr\b/.test(text.replace(/^\s*(\/\/|\*|\/\*).*$/gm, ''));
    });
    assert.ok(ours.length > 100, 'the sources were found');
    assert.deepEqual(writing, [join('cli', 'print.ts')]);
  });

  it('has no raw signs of what signers, campaigners and typists wrote', async (test) => {
    const folder = await appliedFolder(test);
    const store = await openIn(folder);
    const hostile = { name: `Sok${HOSTILE}`, page: `https://x.example/${HOSTILE}`, marks: HOSTILE };
    await putSignature(store.db, 'clean-river', { ...hostile, state: 'held', held_because: 'too-fast' });
    await putSignature(store.db, 'clean-river', { ...hostile, state: 'validated' });
    await store.close();
    const commands = [
      ['held', 'clean-river'],
      ['held', 'clean-river', '--json'],
      ['count', 'clean-river', '--by', 'page'],
      ['count', 'clean-river', '--by', 'page', '--json'],
      ['count', HOSTILE],
      ['apply', HOSTILE],
      ['release', 'clean-river', HOSTILE],
      ['remove', 'clean-river', '--email', HOSTILE],
      ['event', 'clean-river', HOSTILE],
      [
        'donation',
        'add',
        '--campaign',
        HOSTILE,
        '--kind',
        'person',
        '--name',
        'Sok',
        '--received-on',
        HOSTILE,
      ],
      [HOSTILE],
      ['doctor', '--json'],
    ];
    for (const argv of commands) {
      const { out, errorLines } = await samleng(folder, argv, { PUBLIC_URL: 'https://sign.example.org' });
      const printed = out + errorLines.join('\n');
      assert.notEqual(printed, '', argv.join(' '));
      assert.doesNotMatch(printed, RAW, argv.join(' '));
    }
    const { out } = await samleng(folder, ['held', 'clean-river', '--json']);
    assert.equal((JSON.parse(out) as { held: { name: string }[] }).held[0]!.name, hostile.name);
  });
});
