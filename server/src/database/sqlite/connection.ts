import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { LRUCache } from 'lru-cache';

// How long to wait for a write lock, which another process such as `samleng apply` may hold for a moment.
export const BUSY_TIMEOUT_MS = 5000;

// Each length of an `in (…)` list is a statement of its own.
const STATEMENTS_KEPT = 300;

/** A column's value. */
export type Value = string | number | null;

/** A statement with one list of parameters, or to be run once for each of several lists. */
export type Job =
  | { sql: string; parameters: readonly unknown[] }
  | { sql: string; each: readonly (readonly Value[])[] };

/** `changes` counts the rows written. */
export type Done = { rows: unknown[]; changes: number };

/** A synchronous connection to a database file: it blocks its thread while it works. */
export type Connection = { run(job: Job): Done; close(): void };

/** The file cannot be opened. The message is one line and says which settings name the file. */
export class DatabaseFileError extends Error {
  override readonly name = 'DatabaseFileError';
}

/** @throws {DatabaseFileError} */
export function openConnection(path: string): Connection {
  const sqlite = openFile(path);
  const statements = new LRUCache<string, SQLite.Statement>({ max: STATEMENTS_KEPT });

  function prepared(sql: string): SQLite.Statement {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = sqlite.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  return {
    run: (job) => {
      // SQLite may have rolled back already by itself, for example when the disk was full.
      if (job.sql === 'rollback' && !sqlite.inTransaction) return { rows: [], changes: 0 };
      const statement = prepared(job.sql);
      return 'each' in job ? runEach(statement, job.each) : runOnce(statement, job.parameters);
    },
    close: () => void sqlite.close(),
  };
}

function runOnce(statement: SQLite.Statement, parameters: readonly unknown[]): Done {
  if (statement.reader) return { rows: statement.all(parameters), changes: 0 };
  return { rows: [], changes: statement.run(parameters).changes };
}

function runEach(statement: SQLite.Statement, lists: readonly (readonly Value[])[]): Done {
  const done: Done = { rows: [], changes: 0 };
  for (const parameters of lists) {
    const { rows, changes } = runOnce(statement, parameters);
    for (const row of rows) done.rows.push(row);
    done.changes += changes;
  }
  return done;
}

function openFile(path: string): SQLite.Database {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    // Created here, because SQLite would make it readable for all users; its other files copy this one's mode.
    closeSync(openSync(path, 'a', 0o600));
    const sqlite = new SQLite(path, { timeout: BUSY_TIMEOUT_MS });
    // FULL: what was acknowledged survives a power failure.
    sqlite.pragma('journal_mode = WAL');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    // Overwrites deleted rows: otherwise names and addresses stay readable in the file until their pages are
    // reused. The cost is not measurable beside the disk sync.
    sqlite.pragma('secure_delete = ON');
    return sqlite;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new DatabaseFileError(`DATA_DIR or DATABASE_URL: ${path} cannot be opened (${code})`);
  }
}
