import { sql } from 'kysely';
import { isPostgres } from './lock.ts';
import type { Db } from './db.ts';

/**
 * Checks a SQLite file for damaged pages and dangling foreign keys. Reads the whole file; does not block writers.
 *
 * @returns One line for each finding, without any data; only the first damaged pages are listed. Undefined for
 *   PostgreSQL, which brings its own checking programs.
 */
export async function fileDamage(db: Db): Promise<string[] | undefined> {
  if (isPostgres(db)) return undefined;
  const pages = await sql<{ quick_check: string }>`pragma quick_check(${sql.lit(LINES_MAX)})`.execute(db);
  const lines = pages.rows.map(({ quick_check }) => quick_check).filter((line) => line !== 'ok');
  const orphans = await sql<{ table: string; parent: string }>`pragma foreign_key_check`.execute(db);
  const missing = orphans.rows.map(
    ({ table, parent }) => `a row of ${table} refers to ${parent} that is not there`,
  );
  return [...lines, ...new Set(missing)];
}

const LINES_MAX = 5;
