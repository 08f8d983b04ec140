import { existsSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { type Database, openStore, type Store } from '../database/open.ts';
import { InputError } from './command-failure.ts';

type Use = (store: Store, database: Database) => Promise<void>;

/** Opens the configured database for one command; creates it when it is missing. */
export async function withStore(use: Use): Promise<void> {
  await withStoreOf(readConfig(process.env).database, use);
}

/** Opens the configured database; refuses if it is missing. */
export async function withExistingStore(use: Use): Promise<void> {
  const { database } = readConfig(process.env);
  // Otherwise an empty one would be created, and the command would report that nobody has signed.
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
