// Runs test files, several in a process: to start one and load the server takes longer than most files do.
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { pathToFileURL } from 'node:url';

// One more than there are cores, because each process sometimes waits.
const TOGETHER = Math.min(availableParallelism() + 1, 6);
const GROUPS = 4 * TOGETHER;
const COMMAND_GROUPS = TOGETHER;

// A file keeps a process for itself when it measures time or memory, changes the process or the tables that others
// share, waits for sockets, or runs other programs.
const ALONE = [
  /\bperformance\.|\bbytesHeld\b/,
  /\bmock\b|\bprocess\.|\balter ?table\b/i,
  /server\(|\.listen\(|nginx/i,
  /child_process|\bspawn|\/sources\.ts/,
];
// Has a second process beside its own, which runs our commands: such files share both with one another.
const RUNS_COMMANDS = /\bsamleng\(/;

const codes = new Map(
  globSync(process.argv.slice(2))
    .sort()
    .map((file) => [file, readFileSync(file, 'utf8')] as const),
);
const those = (isOne: (code: string) => boolean): string[] =>
  [...codes].filter(([, code]) => isOne(code)).map(([file]) => file);
const isAlone = (code: string): boolean => ALONE.some((reason) => reason.test(code));
const alone = those(isAlone);
const commands = those((code) => !isAlone(code) && RUNS_COMMANDS.test(code));
const shared = those((code) => !isAlone(code) && !RUNS_COMMANDS.test(code));
const folder = mkdtempSync(join(tmpdir(), 'samleng-tests-'));
process.once('exit', () => rmSync(folder, { recursive: true }));

/** Each group takes some files from every room, so that none takes much longer than the others. */
const grouped = (name: string, members: string[], number: number): string[] =>
  Array.from({ length: number }, (_, group) => {
    const path = join(folder, `${name}-${group}.test.mjs`);
    const own = members.filter((_file, at) => at % number === group);
    writeFileSync(
      path,
      own.map((file) => `await import('${pathToFileURL(resolve(file)).href}');\n`).join(''),
    );
    return path;
  });

const groups = [...grouped('group', shared, GROUPS), ...grouped('commands', commands, COMMAND_GROUPS)];
run({ files: [...groups, ...alone], concurrency: TOGETHER })
  .on('test:fail', () => void (process.exitCode = 1))
  .compose(new spec())
  .pipe(process.stdout);
