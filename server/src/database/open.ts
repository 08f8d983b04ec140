import { Kysely, sql } from 'kysely';
import type { Db } from './db.ts';
import { migrate } from './migrate.ts';
import { postgresDialect } from './postgres/dialect.ts';
import { type Listener, listenToPostgres, type Told } from './postgres/listener.ts';
import { Sockets } from './postgres/sockets.ts';
import { BUSY_TIMEOUT_MS, DatabaseFileError } from './sqlite/connection.ts';
import { sqliteDialect } from './sqlite/dialect.ts';
import { directLine, lineToThread } from './sqlite/worker.ts';
import type { Tables } from './tables.ts';

// Time enough to say goodbye to a PostgreSQL that answers.
const CLOSE_MS_MAX = 5000;

export { DatabaseFileError };

/** PostgreSQL does not answer, or refuses. The message is one line and names the setting. */
export class DatabaseAwayError extends Error {
  override readonly name = 'DatabaseAwayError';
}

/** Where everything is kept. The URL of a PostgreSQL may hold a password. */
export type Database = { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string };

/** An open database, its tables up to date. Queries take `db`; nobody else holds a file or a connection. */
export type Store = {
  db: Db;
  /** Copies a SQLite database as it is at one moment, while others write, into a new or empty file. */
  backup(file: string): Promise<void>;
  /** Empties SQLite's write-ahead log, in which what was erased stays readable until it is overwritten. */
  emptyLog(): Promise<void>;
  /** Tells what other processes change, on PostgreSQL; a SQLite file tells nothing, and is looked at instead. */
  listen(told: Told): Listener;
  /** Gives up on a PostgreSQL that does not answer: who waits for it gets an error, now and from now on. */
  cut(): void;
  /** Waits for the queries in hand; on PostgreSQL five seconds at most. */
  close(): Promise<void>;
};

/**
 * Opens the database, makes the file when it is missing, and brings its tables up to date.
 *
 * @param database A file's missing folders are made for this user alone.
 * @param options.isServer Whether people wait for answers: then a thread of its own waits for SQLite's disk,
 *   and PostgreSQL has not for ever to answer.
 * @throws {DatabaseFileError}
 * @throws {DatabaseAwayError}
 * @throws When a migration fails.
 */
export function openStore(database: Database, { isServer = false } = {}): Promise<Store> {
  return database.kind === 'postgres'
    ? openPostgres(database.url, isServer)
    : openSqlite(database.path, isServer);
}

async function openSqlite(path: string, isServer: boolean): Promise<Store> {
  const line = isServer ? await lineToThread(path) : directLine(path);
  const db = await upToDate(new Kysely({ dialect: sqliteDialect(line) }));
  const deaf = { close: async () => undefined };
  return {
    db,
    backup: (file) => copyInto(db, file),
    emptyLog: () => emptyLog(db),
    listen: () => deaf,
    cut: () => undefined,
    close: () => db.destroy(),
  };
}

async function openPostgres(url: string, isServer: boolean): Promise<Store> {
  const sockets = new Sockets();
  // A migration of millions of rows may take its time, whoever runs it.
  const patient = new Kysely<Tables>({ dialect: postgresDialect(url, sockets, false) });
  await knock(patient);
  await upToDate(patient);
  if (isServer) await patient.destroy();
  const db = isServer ? new Kysely<Tables>({ dialect: postgresDialect(url, sockets, true) }) : patient;
  return {
    db,
    backup: noFile,
    emptyLog: async () => undefined,
    listen: (told) => listenToPostgres(url, sockets, told),
    cut: () => sockets.cut(),
    close: () => closePostgres(db, sockets),
  };
}

async function closePostgres(db: Db, sockets: Sockets): Promise<void> {
  const giveUp = setTimeout(() => sockets.cut(), CLOSE_MS_MAX);
  await db.destroy();
  // The pool does not wait for its goodbyes, and the process would not end before they are answered.
  await sockets.closed();
  clearTimeout(giveUp);
}

async function upToDate(db: Db): Promise<Db> {
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

// The driver's own message may hold the URL's parts; the code is enough: 28P01, 3D000, ECONNREFUSED.
async function knock(db: Db): Promise<void> {
  await sql`select 1`.execute(db).catch(async (error: unknown) => {
    await db.destroy();
    const { code } = error as NodeJS.ErrnoException;
    throw new DatabaseAwayError(`DATABASE_URL: this PostgreSQL does not let us in (${code ?? 'no answer'})`);
  });
}

async function noFile(): Promise<never> {
  throw new Error('PostgreSQL has its own programs for backups');
}

async function copyInto(db: Db, file: string): Promise<void> {
  // Not SQLite's online backup: it starts again at every write of another process, and may never end.
  await sql`vacuum into ${file}`.execute(db);
}

async function emptyLog(db: Db): Promise<void> {
  await db.connection().execute(async (connection) => {
    // Nobody is waited for: where somebody reads just now, the next time will do.
    await sql`pragma busy_timeout = 0`.execute(connection);
    try {
      await sql`pragma wal_checkpoint(truncate)`.execute(connection);
    } finally {
      // Also when the disk is full: else whoever signs would wait for nobody either, from then on.
      await sql`pragma busy_timeout = ${sql.lit(BUSY_TIMEOUT_MS)}`.execute(connection);
    }
  });
}

/** @throws When the database does not answer. */
export async function askStore(db: Db): Promise<void> {
  await db.selectFrom('campaigns').select('campaign').limit(1).execute();
}
