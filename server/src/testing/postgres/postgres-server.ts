import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { constants } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Client } from 'pg';
import { findPrograms, notRoot, openFolder, type Programs, type RunAs } from './postgres-programs.ts';

/** A PostgreSQL on this machine; closing it deletes all its data. */
export type PostgresServer = {
  /** For `DATABASE_URL`: the URL of the database with that name. */
  urlOf(database: string): string;
  createDatabase(name: string): Promise<void>;
  /** A clean shutdown: ends connections and writes everything to disk. */
  stop(): Promise<void>;
  /** Starts it again at the same port. */
  start(): Promise<void>;
  remove(): Promise<void>;
};

// Systems hand out ports from 32768 on for outgoing connections: such a port could be taken at a restart.
const PORTS = { least: 20_000, spread: 12_000 };

// No durability, except in tests about just that. No autovacuum, since query plans must not depend on when the
// statistics happened to be updated.
const CARELESS = ['autovacuum=off', 'fsync=off', 'full_page_writes=off', 'synchronous_commit=off'];
const SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200'];

/** Name of a database with migrated and empty tables, which is copied for each test. */
export const TEMPLATE = 'samleng_template';

const NAME = 'samleng';
// On a busy machine connecting takes a while, and no test is about that.
const CONNECT_SECONDS = 60;
// Sorts by language, as many servers do: our columns must sort by bytes all the same.
const INITDB_FLAGS = [
  '--encoding=UTF8',
  '--locale-provider=icu',
  '--icu-locale=en-US',
  '--locale=C',
  '--no-sync',
  // Every connection checks the password, and there are a thousand.
  '--set=scram_iterations=1',
];

/** @param isDurable As in production: commits wait for the disk. */
export async function postgresServer({ isDurable = false } = {}): Promise<PostgresServer> {
  const folder = openFolder();
  const as = notRoot();
  const programs = await findPrograms(folder);
  const data = await initialise(programs, folder, as);
  const port = await freePort();
  const settings = isDurable ? SETTINGS : [...SETTINGS, ...CARELESS];
  const flags = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  let running: ChildProcess | undefined;
  const start = async () => void (running = await startPostgres(programs, flags, as));
  const stop = async () => {
    if (running?.exitCode !== null || !running.kill('SIGINT')) return;
    await once(running, 'exit');
  };
  const urlOf = (database: string) =>
    `postgres://${NAME}:${NAME}@127.0.0.1:${port}/${database}?connect_timeout=${CONNECT_SECONDS}`;
  removeAtExit(folder, () => running);
  await start();
  return {
    urlOf,
    createDatabase: (name) => createDatabase(urlOf('postgres'), name),
    stop,
    start,
    remove: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** @returns The data folder. */
async function initialise({ initdb }: Programs, folder: string, as: RunAs): Promise<string> {
  const [data, password] = [join(folder, 'data'), join(folder, 'password')];
  mkdirSync(data);
  if (as.uid !== undefined && as.gid !== undefined) chownSync(data, as.uid, as.gid);
  writeFileSync(password, NAME);
  chmodSync(password, 0o644);
  const access = [`--username=${NAME}`, `--pwfile=${password}`, '--auth=password'];
  const process = spawn(initdb, [`--pgdata=${data}`, ...access, ...INITDB_FLAGS], options(as));
  const [said, [code]] = await Promise.all([text(process.stderr!), once(process, 'close')]);
  if (code !== 0) throw new Error(`initdb failed: ${said}`);
  return data;
}

async function startPostgres({ postgres }: Programs, flags: string[], as: RunAs): Promise<ChildProcess> {
  const running = spawn(postgres, flags, options(as));
  const { promise: isReady, resolve, reject } = Promise.withResolvers<void>();
  let said = '';
  // Must be read to its end: a full pipe would block PostgreSQL.
  running.stderr!.setEncoding('utf8').on('data', (chunk: string) => {
    said = (said + chunk).slice(-10_000);
    if (said.includes('ready to accept connections')) resolve();
  });
  running.on('error', reject).on('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)));
  await isReady;
  return running;
}

const options = (as: RunAs) =>
  ({ ...as, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] }) satisfies SpawnOptions;

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new Client(url);
  await client.connect();
  await client.query(`create database ${client.escapeIdentifier(name)}`).finally(() => client.end());
}

// After an interrupt, or a failure half way, no process and no folder may be left behind.
function removeAtExit(folder: string, running: () => ChildProcess | undefined): void {
  process.once('exit', () => {
    running()?.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

async function freePort(): Promise<number> {
  const port = PORTS.least + Math.floor(Math.random() * PORTS.spread);
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
    return port;
  } catch {
    return freePort();
  } finally {
    server.close();
  }
}
