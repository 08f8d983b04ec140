import { existsSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { type Database, openStore, type Store } from '../database/open.ts';
import { InputError } from './command-failure.ts';

type Use = (store: Store, database: Database) => Promise<void>;

/** Opens the database of the settings for one command; makes it when it is missing. */
export async function withStore(use: Use): Promise<void> {
  await withStoreOf(readConfig(process.env).database, use);
}

/** The same for a command that needs what is in the database already. */
export async function withExistingStore(use: Use): Promise<void> {
  const { database } = readConfig(process.env);
  // An empty one would be made, and the command would answer as if nobody had signed.
  if (database.kind === 'sqlite' && !existsSync(database.path)) {
    throw new InputError([
      `DATA_DIR: no database at ${database.path}: set it, or apply a campaign file first`,
    ]);
  }
  await withStoreOf(database, use);
}

async function withStoreOf(database: Database, use: Use): Promise<void> {
  const store = await openStore(database);
  try {
    await use(store, database);
  } finally {
    await store.close();
  }
}
