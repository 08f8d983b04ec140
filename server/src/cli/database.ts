import { existsSync } from 'node:fs';
import { readConfig } from '../config.ts';
import { openStore, type Store } from '../store/open.ts';
import { InputError } from './failure.ts';

type Use = (store: Store, databasePath: string) => Promise<void>;

/** Opens the database of the settings for one command; makes it when it is missing. */
export async function withStore(use: Use): Promise<void> {
  await withStoreAt(readConfig(process.env).databasePath, use);
}

/** The same for a command that needs what is in the database already. */
export async function withExistingStore(use: Use): Promise<void> {
  const { databasePath } = readConfig(process.env);
  // An empty one would be made, and the command would answer as if nobody had signed.
  if (!existsSync(databasePath)) {
    throw new InputError([
      `DATA_DIR: no database at ${databasePath}: set it, or apply a campaign file first`,
    ]);
  }
  await withStoreAt(databasePath, use);
}

async function withStoreAt(path: string, use: Use): Promise<void> {
  const store = await openStore({ path });
  try {
    await use(store, path);
  } finally {
    await store.close();
  }
}
