import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { appliedFolder } from '../testing/data/campaign-folder.ts';
import { cliEnv, samleng } from '../testing/servers/samleng.ts';
import { startServing } from '../testing/servers/serving.ts';
import { scratchFolder } from '../testing/data/scratch-store.ts';

const BIN = join(import.meta.dirname, '../../bin/samleng.mjs');
const COMMANDS = [
  'serve',
  'apply',
  'campaign',
  'count',
  'donation add',
  'backup',
  'signatures',
  'held',
  'release',
  'remove',
  'erase',
  'voices',
  'doctor',
  'event',
  'announce',
  'credit',
];

describe('samleng', () => {
  it('lists its commands', async (test) => {
    const { code, out } = await samleng(scratchFolder(test), ['--help']);
    assert.equal(code, 0);
    for (const command of COMMANDS) assert.match(out, new RegExp(`^  ${command.split(' ')[0]} `, 'm'));
  });

  for (const command of COMMANDS) {
    it(`shows an example in the help of ${command}`, async (test) => {
      const { code, out } = await samleng(scratchFolder(test), [...command.split(' '), '--help']);
      assert.equal(code, 0);
      assert.match(out, new RegExp(`Examples?:\\n.*samleng ${command}`));
    });
  }

  const wrong: [argv: string[], error: RegExp][] = [
    [['aply', 'river.json'], /^samleng: unknown command 'aply'/],
    [['count'], /^samleng: missing required argument 'petition'/],
    [['count', 'clean-river', '--by', 'age'], /^samleng: option '--by <key>' argument 'age' is invalid/],
    [['backup'], /^samleng: backup: name a file to write, or --done alone/],
    [['donation', 'add'], /^samleng: required option '--campaign <campaign>' not specified/],
  ];
  for (const [argv, error] of wrong) {
    it(`answers "${argv.join(' ')}" in one line and with exit code 2`, async (test) => {
      const { code, out, errorLines } = await samleng(scratchFolder(test), argv);
      assert.deepEqual([code, out, errorLines.length], [2, '', 1]);
      assert.match(errorLines[0] ?? '', error);
    });
  }

  it('names a wrong setting in one line', async (test) => {
    const { code, errorLines } = await samleng(scratchFolder(test), ['count', 'x'], { PORT: 'many' });
    assert.equal(code, 2);
    assert.match(errorLines.join('\n'), /^samleng: PORT must be .*$/);
  });

  it('says in one line what failed, with exit code 1 and without a stack', async (test) => {
    const folder = scratchFolder(test);
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data/samleng.sqlite'), 'this is no database, however long it may go on');
    const { code, errorLines } = await samleng(folder, ['count', 'x']);
    assert.equal(code, 1);
    assert.deepEqual(errorLines, [
      `samleng: DATA_DIR or DATABASE_URL: ${join(folder, 'data/samleng.sqlite')} cannot be opened (SQLITE_NOTADB)`,
    ]);
  });

  it('runs on any Node as a process of its own, which ends, and passes the exit code on', async (test) => {
    const folder = await appliedFolder(test);
    const run = (...argv: string[]) =>
      execFileSync(process.execPath, [BIN, ...argv], {
        cwd: folder,
        env: cliEnv({ DATA_DIR: join(folder, 'data') }),
        stdio: 'pipe',
        encoding: 'utf8',
      });
    assert.match(run('--help'), /^Usage: samleng/);
    assert.match(run('count', 'clean-river'), /42/);
    assert.throws(() => run('aply'), { status: 2 });
  });
});

describe('samleng serve', () => {
  it('serves until it is told to stop, through the bin too', async (test) => {
    const folder = await appliedFolder(test);
    const { origin, process: serving } = await startServing({ DATA_DIR: join(folder, 'data') }, [BIN]);
    test.after(() => serving.kill('SIGKILL'));
    const answer = await fetch(`${origin}/v1/petitions/clean-river/summary`);
    assert.equal(((await answer.json()) as { count: number }).count, 42);
    serving.kill('SIGTERM');
    assert.deepEqual(await once(serving, 'exit'), [0, null]);
  });
});
