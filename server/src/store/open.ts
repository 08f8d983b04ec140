import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import * as first from './migrations/0001-first.ts';
import * as confirmation from './migrations/0002-confirmation.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;

/**
 * An open database, its tables up to date. Queries take `db`; nobody else holds the file.
 * `backup` copies it as it is at one moment, while others write, into a new or empty file.
 */
export type Store = {
  db: Db;
  backup(file: string): Promise<void>;
  /** Empties the write-ahead log, in which what was erased stays readable until it is overwritten. */
  emptyLog(): Promise<void>;
  close(): Promise<void>;
};

const MIGRATIONS: Record<string, Migration> = {
  '0001-first': first,
  '0002-confirmation': confirmation,
};

// Another process, such as `samleng apply`, may hold the write lock for a moment.
const BUSY_TIMEOUT_MS = 5000;

/** The file cannot be opened. The message is one line and says which settings name the file. */
export class DatabaseFileError extends Error {
  override readonly name = 'DatabaseFileError';
}

/**
 * Opens the database file, makes it when it is missing, and brings its tables up to date.
 *
 * Transactions should write first and read later: a transaction that reads first cannot wait for
 * another process's write lock, it fails at once.
 *
 * @param path File name; it and missing folders are made for this user alone.
 * @throws {DatabaseFileError}
 * @throws When a migration fails.
 */
export async function openStore({ path }: { path: string }): Promise<Store> {
  const sqlite = openFile(path);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
  const backup = async (file: string): Promise<void> => {
    // Not SQLite's online backup: it starts again at every write of another process, and may never end.
    await sql`vacuum into ${file}`.execute(db);
  };
  const emptyLog = async (): Promise<void> => {
    await db.connection().execute(async (connection) => {
      // Nobody is waited for: where somebody reads just now, the next time will do.
      await sql`pragma busy_timeout = 0`.execute(connection);
      await sql`pragma wal_checkpoint(truncate)`.execute(connection);
      await sql`pragma busy_timeout = ${sql.lit(BUSY_TIMEOUT_MS)}`.execute(connection);
    });
  };
  const close = async () => {
    await db.destroy();
    sqlite.close();
  };
  try {
    await migrate(db);
  } catch (error) {
    await close();
    throw error;
  }
  return { db, backup, emptyLog, close };
}

function openFile(path: string): SQLite.Database {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // Made here, because SQLite would let everybody on the machine read it; its other files follow this one.
    closeSync(openSync(path, 'a', 0o600));
    const sqlite = new SQLite(path, { timeout: BUSY_TIMEOUT_MS });
    // FULL: whoever was answered is on the disk, even when the power fails.
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    // What is erased is overwritten: else names and addresses stay readable in the file until their place is
    // wanted. It costs nothing that can be measured beside the sync to the disk.
    sqlite.pragma('secure_delete = ON');
    return sqlite;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new DatabaseFileError(`DATA_DIR or DATABASE_URL: ${path} cannot be opened (${code})`);
  }
}

// All in one transaction, which Kysely does not do on SQLite: a first start that breaks off leaves no half
// tables, and of two first starts at once one waits for the other.
async function migrate(db: Db): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection);
    try {
      await migrateToLatest(connection);
      await sql`commit`.execute(connection);
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}

async function migrateToLatest(db: Db): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(MIGRATIONS) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error(`The migration failed: ${JSON.stringify(error)}`);
}

/** @throws When the database does not answer. */
export async function askStore(db: Db): Promise<void> {
  await db.selectFrom('campaigns').select('campaign').limit(1).execute();
}
