import { Kysely, sql } from 'kysely';
import type { Db } from './db.ts';
import { migrate } from './migrate.ts';
import { postgresDialect } from './postgres/dialect.ts';
import { type ChangeHandler, type Listener, listenToPostgres } from './postgres/listener.ts';
import { Sockets } from './postgres/sockets.ts';
import { BUSY_TIMEOUT_MS, DatabaseFileError } from './sqlite/connection.ts';
import { copyInto } from './backup-copy.ts';
import { postgresSnapshots, type Snapshot, type Snapshots, sqliteSnapshots } from './snapshot.ts';
import { sqliteDialect } from './sqlite/dialect.ts';
import { connectInThisThread, connectInWorker } from './sqlite/worker.ts';
import type { Tables } from './tables.ts';

// Enough for a PostgreSQL that responds to finish its queries and disconnect.
const CLOSE_MS_MAX = 5000;

export { DatabaseFileError };

/** PostgreSQL does not respond, or refuses the connection. The message is one line and names the setting. */
export class DatabaseAwayError extends Error {
  override readonly name = 'DatabaseAwayError';
}

/** Where the data is. Never log `url`: it may hold a password. */
export type Database = { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string };

/** An open, migrated database. All access to its file or connections goes through it. */
export type Store = {
  db: Db;
  /** A view that does not change, over a connection of its own. Whoever opens it closes it. */
  openSnapshot: () => Promise<Snapshot>;
  /** Copies a SQLite database into a new or empty file, while others write; without what no backup may hold. */
  backup(file: string): Promise<void>;
  /**
   * Truncates SQLite's write-ahead log, where erased data stays readable until it is overwritten.
   *
   * @returns False while another program reads or writes the database. True on PostgreSQL, whose log is its own.
   */
  emptyLog(): Promise<boolean>;
  /** Listens to the changes of other processes on PostgreSQL. SQLite cannot notify: its readers poll instead. */
  listen(handler: ChangeHandler): Listener;
  /** Drops the connections to a PostgreSQL that does not respond: running and later queries fail at once. */
  cut(): void;
  /** Waits for running queries; on PostgreSQL for a limited time. */
  close(): Promise<void>;
};

/**
 * Opens the database, creates the file when it is missing, and migrates.
 *
 * @param database Missing folders of a file are created for this user alone.
 * @param options.isServer Whether HTTP requests wait for its queries: then SQLite runs in a worker thread, and
 *   PostgreSQL's queries have a time limit.
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
  const sqlite = isServer ? await connectInWorker(path) : connectInThisThread(path);
  const db = await upToDate(new Kysely({ dialect: sqliteDialect(sqlite) }));
  const noListener = { close: async () => undefined };
  const snapshots = sqliteSnapshots(path, isServer);
  return {
    db,
    openSnapshot: () => snapshots.open(),
    backup: (file) => copyInto(db, file),
    emptyLog: () => emptyLog(db),
    listen: () => noListener,
    cut: () => undefined,
    close: async () => {
      await snapshots.close();
      await db.destroy();
    },
  };
}

async function openPostgres(url: string, isServer: boolean): Promise<Store> {
  const sockets = new Sockets();
  // A server migrates without time limits too: millions of rows take long.
  const unlimited = new Kysely<Tables>({ dialect: postgresDialect(url, sockets, false) });
  await checkConnection(unlimited);
  await upToDate(unlimited);
  if (isServer) await unlimited.destroy();
  const db = isServer ? new Kysely<Tables>({ dialect: postgresDialect(url, sockets, true) }) : unlimited;
  const snapshots = postgresSnapshots(url, sockets);
  return {
    db,
    openSnapshot: () => snapshots.open(),
    backup: noFile,
    emptyLog: async () => true,
    listen: (handler) => listenToPostgres(url, sockets, handler),
    cut: () => sockets.cut(),
    close: () => closePostgres(db, snapshots, sockets),
  };
}

async function closePostgres(db: Db, snapshots: Snapshots, sockets: Sockets): Promise<void> {
  const giveUp = setTimeout(() => sockets.cut(), CLOSE_MS_MAX);
  await snapshots.close();
  await db.destroy();
  // The pool does not wait until its sockets are closed, but an open socket keeps the process alive.
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

// The driver's own message may quote parts of the URL; the code is enough: 28P01, 3D000, ECONNREFUSED.
async function checkConnection(db: Db): Promise<void> {
  await sql`select 1`.execute(db).catch(async (error: unknown) => {
    await db.destroy();
    const { code } = error as NodeJS.ErrnoException;
    throw new DatabaseAwayError(`DATABASE_URL: this PostgreSQL does not let us in (${code ?? 'no answer'})`);
  });
}

async function noFile(): Promise<never> {
  throw new Error('PostgreSQL has its own programs for backups');
}

async function emptyLog(db: Db): Promise<boolean> {
  return db.connection().execute(async (connection) => {
    // Does not wait for readers: signers would wait with it.
    await sql`pragma busy_timeout = 0`.execute(connection);
    try {
      // Does not fail when it may not truncate, but says so in its row.
      const { rows } = await sql<{ busy: number }>`pragma wal_checkpoint(truncate)`.execute(connection);
      return rows[0]?.busy === 0;
    } finally {
      // Also when the disk is full: this connection signs too, and must keep waiting for locks.
      await sql`pragma busy_timeout = ${sql.lit(BUSY_TIMEOUT_MS)}`.execute(connection);
    }
  });
}

/** @throws When the database does not answer. */
export async function askStore(db: Db): Promise<void> {
  await db.selectFrom('campaigns').select('campaign').limit(1).execute();
}
