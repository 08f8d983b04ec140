import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Config } from '../../config.ts';
import type { Store } from '../../database/open.ts';
import type { Finding } from './finding.ts';

// A server's own transaction is over within this; a reader that holds on to an old state is not.
const TRIES = 20;
const TRY_EVERY_MS = 100;

/** Endings of the database file and of those that SQLite writes beside it; all hold names. */
const FILES = ['', '-wal', '-shm', '-journal'];

/** Checks that erased data are gone from SQLite's log; no finding on PostgreSQL. */
export async function logFindings({ emptyLog }: Pick<Store, 'emptyLog'>, config: Place): Promise<Finding[]> {
  if (config.database.kind === 'postgres') return [];
  const check = 'write-ahead log';
  for (let tries = 1; tries <= TRIES; tries += 1) {
    if (await emptyLog()) return [{ check, state: 'ok', message: 'is empty' }];
    await pause(TRY_EVERY_MS);
  }
  const name = `${basename(config.database.path)}-wal`;
  const message = `cannot be emptied: another program reads the database, and erased data stay readable in ${name}`;
  return [{ check, state: 'warning', message }];
}

type Place = Pick<Config, 'dataDir' | 'database'>;

/** Looks for files with names that others can read, and for what an interrupted backup left. */
export function fileSecrecy({ dataDir, database }: Place): Finding[] {
  const path = database.kind === 'sqlite' ? database.path : undefined;
  const files = path === undefined ? [] : FILES.map((end) => path + end);
  const leftovers = path === undefined ? [] : backupLeftovers(dirname(path));
  return [readableByOthers([dataDir, ...files]), ...leftovers];
}

function readableByOthers(paths: string[]): Finding {
  const check = 'files for this user alone';
  const open = paths.filter(isOpen);
  if (open.length === 0) return { check, state: 'ok', message: 'nobody else can read them' };
  const modes = open.map((path) => `${path} can be read by others: chmod go= ${basename(path)}`);
  return { check, state: 'warning', message: modes.join('; ') };
}

// Windows has no such permission bits.
function isOpen(path: string): boolean {
  const stat = statSync(path, { throwIfNoEntry: false });
  return process.platform !== 'win32' && stat !== undefined && (stat.mode & 0o066) !== 0;
}

function backupLeftovers(folder: string): Finding[] {
  const left = readdirSync(folder).filter((name) => /\.partial-\d+$/.test(name));
  if (left.length === 0) return [];
  const message = `interrupted ones may hold what was erased since, delete them: ${left.map((name) => join(folder, name)).join(', ')}`;
  return [{ check: 'backups', state: 'warning', message }];
}
