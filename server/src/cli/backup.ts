import { existsSync, realpathSync } from 'node:fs';
import type { Command } from 'commander';
import type { Store } from '../database/open.ts';
import { noteBackup } from '../watching/attention/last-backup.ts';
import { withExistingStore } from './database.ts';
import { InputError } from './command-failure.ts';
import { refuseToReplace, writeWholeFile } from './export/whole-file.ts';
import { print } from './print.ts';

const PEPPER_NOTE =
  'The pepper is not in it: keep that file elsewhere. Without it, nobody is recognised who signs again.';

const EMBED_NOTE = 'Copy DATA_DIR/embed too: it holds the pinned modules that pages go on loading.';

const NETWORKS_NOTE = 'Nor are the codes of networks, which are kept for a week only.';

const POSTGRES_NOTE =
  "DATABASE_URL: names PostgreSQL, whose own program copies it: pg_dump --format=custom --exclude-table-data='network_*' --exclude-table-data='import_*' --exclude-table-data=console_sessions; keep the pepper apart, and copy DATA_DIR/embed too; then run samleng backup --done";

const EITHER_NOTE = 'backup: name a file to write, or --done alone';

type Options = { force?: true; done?: true };

export function addBackupCommand(program: Command): void {
  program
    .command('backup')
    .argument('[file]', 'file to write')
    .option('--force', 'replace the file when it is there')
    .option('--done', 'write nothing, but note that another program has made a backup now')
    .summary('copy the database while the server runs')
    .description(
      `Copies the database as it is at this moment; the server may go on. The console shows when that was done last.\n${PEPPER_NOTE}\n${NETWORKS_NOTE}\n${EMBED_NOTE}`,
    )
    .addHelpText('after', '\nExamples:\n  samleng backup samleng-2016-03-09.sqlite\n  samleng backup --done')
    .action(async (file: string | undefined, { force, done }: Options) => {
      if ((file === undefined) !== (done === true)) throw new InputError([EITHER_NOTE]);
      await withExistingStore(async (store, database) => {
        if (file === undefined) return noteDone(store);
        if (database.kind === 'postgres') throw new InputError([POSTGRES_NOTE]);
        refuse(file, force === true, database.path);
        await backup(store, file);
      });
    });
}

function refuse(file: string, force: boolean, databasePath: string): void {
  if (existsSync(file) && realpathSync(file) === realpathSync(databasePath)) {
    throw new InputError([`${file}: is the database itself`]);
  }
  refuseToReplace(file, force);
}

async function backup(store: Store, file: string): Promise<void> {
  await writeWholeFile(file, (partial) => store.backup(partial));
  await noteBackup(store.db, new Date());
  print(`Backed up to ${file}. ${PEPPER_NOTE} ${EMBED_NOTE}`);
}

async function noteDone(store: Store): Promise<void> {
  await noteBackup(store.db, new Date());
  print('Noted that a backup was made now.');
}
