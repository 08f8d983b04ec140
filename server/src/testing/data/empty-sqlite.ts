import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openStore } from '../../database/open.ts';

// Migrated once and copied: migrating waits for the disk many times, and there are hundreds of tests.
let template: Promise<string> | undefined;

/** Makes a database, and its folder, with migrated and empty tables. @returns The given path. */
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
