import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../config.ts';
import { type Overrides, type RunningServer, startServer } from '../../main.ts';
import { openStore, type Store } from '../../database/open.ts';
import { makeEmptySqlite } from '../data/empty-sqlite.ts';
import { NOON, putCampaign } from '../data/fixtures.ts';
import { SILENT } from './test-app.ts';

/** A server on a free port with campaign `rivers`; `store` is a second connection to its database. */
export type TestServer = RunningServer & {
  /** Where tests reach it; `url` is its public URL. */
  origin: string;
  folder: string;
  clock: { now: Date };
  store: Store;
  /** Closes it and deletes its files. */
  remove(): Promise<void>;
};

export async function testServer(
  settings: Record<string, string> = {},
  overrides: Overrides = {},
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-'));
  const config = readConfig({ DATA_DIR: folder, PORT: '0', ...settings });
  if (config.database.kind === 'sqlite') await makeEmptySqlite(config.database.path);
  // In a thread of its own: blocking here for the server's lock would block the server, which runs in this process.
  const store = await openStore(config.database, { isServer: true });
  await putCampaign(store.db);
  const clock = { now: NOON };
  const server = await startServer(config, { now: () => clock.now, log: SILENT, embed: null, ...overrides });
  const remove = async () => {
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { ...server, origin: `http://127.0.0.1:${server.port}`, folder, clock, store, remove };
}
