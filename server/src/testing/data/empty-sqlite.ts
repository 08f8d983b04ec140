import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openStore } from '../../database/open.ts';

// Migrating waits for the disk many times, and there are hundreds of tests.
let template: Promise<string> | undefined;

/** Makes a database whose tables are up to date and empty; its folder too. @returns The path that was given. */
export async function makeEmptySqlite(path: string): Promise<string> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  copyFileSync(await (template ??= migrated()), path);
  return path;
}

async function migrated(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const path = join(folder, 'template.sqlite');
  await (await openStore({ kind: 'sqlite', path })).close();
  return path;
}
