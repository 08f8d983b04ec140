import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { LRUCache } from 'lru-cache';

// Another process, such as `samleng apply`, may hold the write lock for a moment.
export const BUSY_TIMEOUT_MS = 5000;

// Lists of ids come in many lengths, and each length is a statement of its own.
const STATEMENTS_KEPT = 300;

/** What our columns hold. */
export type Value = string | number | null;

/** One statement, run once, or once with each of several lists of parameters. */
export type Job =
  | { sql: string; parameters: readonly unknown[] }
  | { sql: string; each: readonly (readonly Value[])[] };

/** Rows in the order they came; `changes` counts the rows that were written. */
export type Done = { rows: unknown[]; changes: number };

/** A database file in one thread's hand: it answers at once, and nothing else runs in that thread meanwhile. */
export type Desk = { run(job: Job): Done; close(): void };

/** The file cannot be opened. The message is one line and says which settings name the file. */
export class DatabaseFileError extends Error {
  override readonly name = 'DatabaseFileError';
}

/** @throws {DatabaseFileError} */
export function openDesk(path: string): Desk {
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
      // What went wrong, such as a full disk, may have rolled back already.
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
