import { existsSync, realpathSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import type { Store } from '../database/open.ts';
import { withExistingStore } from './database.ts';
import { InputError } from './command-failure.ts';
import { print } from './print.ts';

const PEPPER_NOTE =
  'The pepper is not in it: keep that file elsewhere. Without it, nobody is recognised who signs again.';

const EMBED_NOTE = 'Copy DATA_DIR/embed too: it holds the pinned modules that pages go on loading.';

const NETWORKS_NOTE = 'Nor are the codes of networks, which are kept for a week only.';

const POSTGRES_NOTE =
  "DATABASE_URL: names PostgreSQL, whose own program copies it: pg_dump --format=custom --exclude-table-data='network_*' --exclude-table-data='import_*' --exclude-table-data=console_sessions; keep the pepper apart, and copy DATA_DIR/embed too";

export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .argument('<file>', 'file to write')
    .option('--force', 'replace the file when it is there')
    .summary('copy the database while the server runs')
    .description(
      `Copies the database as it is at this moment; the server may go on.\n${PEPPER_NOTE}\n${NETWORKS_NOTE}\n${EMBED_NOTE}`,
    )
    .addHelpText('after', '\nExample:\n  samleng backup samleng-2016-03-09.sqlite')
    .action(async (file: string, { force }: { force?: true }) =>
      withExistingStore(async (store, database) => {
        if (database.kind === 'postgres') throw new InputError([POSTGRES_NOTE]);
        refuse(file, force === true, database.path);
        await backup(store, file);
      }),
    );
}

function refuse(file: string, force: boolean, databasePath: string): void {
  if (!existsSync(file)) return;
  if (realpathSync(file) === realpathSync(databasePath)) {
    throw new InputError([`${file}: is the database itself`]);
  }
  if (!force) throw new InputError([`${file}: is there already: choose another name, or give --force`]);
}

/** Deletes what earlier backups to this file left when they were killed: it may hold what was erased since. */
async function removeLeftovers(file: string): Promise<void> {
  const start = `${basename(file)}.partial-`;
  // A missing folder is reported when the backup is written.
  const names = await readdir(dirname(file)).catch(() => []);
  for (const name of names) {
    const processId = name.startsWith(start) ? Number(name.slice(start.length)) : Number.NaN;
    if (Number.isInteger(processId) && !isRunning(processId))
      await rm(join(dirname(file), name), { force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch (error) {
    // Anything else, such as EPERM, comes from a process that is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

async function backup(store: Store, file: string): Promise<void> {
  // Written beside the target first: an interrupted backup leaves no incomplete file and keeps the old one.
  const partial = `${file}.partial-${process.pid}`;
  await removeLeftovers(file);
  // Created first with restricted permissions, because it will hold names.
  const handle = await open(partial, 'wx', 0o600).catch((error: unknown) => {
    throw new InputError([`${file}: cannot be written (${(error as NodeJS.ErrnoException).code})`]);
  });
  try {
    await store.backup(partial);
    // SQLite does not sync it: after a power failure the renamed file could be empty.
    await handle.sync();
    await rename(partial, file);
  } finally {
    await handle.close();
    await rm(partial, { force: true });
  }
  print(`Backed up to ${file}. ${PEPPER_NOTE} ${EMBED_NOTE}`);
}
