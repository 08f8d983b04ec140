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

// A file keeps a process for itself when it measures time or memory, changes the process or the tables that others
// share, waits for sockets, or runs other programs.
const ALONE = [
  /\bperformance\.|\bbytesHeld\b/,
  /\bmock\b|\bprocess\.|\balter ?table\b/i,
  /server\(|\.listen\(|nginx/i,
  /child_process|\bspawn|\bsamleng\(|\/sources\.ts/,
];

const files = globSync(process.argv.slice(2)).sort();
const alone = files.filter((file) => {
  const code = readFileSync(file, 'utf8');
  return ALONE.some((reason) => reason.test(code));
});
const shared = files.filter((file) => !alone.includes(file));
const folder = mkdtempSync(join(tmpdir(), 'samleng-tests-'));
process.once('exit', () => rmSync(folder, { recursive: true }));

// Each group takes some files from every room, so that none takes much longer than the others.
const groups = Array.from({ length: GROUPS }, (_, group) => {
  const path = join(folder, `group-${group}.test.mjs`);
  const members = shared.filter((_file, at) => at % GROUPS === group);
  writeFileSync(
    path,
    members.map((file) => `await import('${pathToFileURL(resolve(file)).href}');\n`).join(''),
  );
  return path;
});

run({ files: [...groups, ...alone], concurrency: TOGETHER })
  .on('test:fail', () => void (process.exitCode = 1))
  .compose(new spec())
  .pipe(process.stdout);
