import { sql } from 'kysely';
import { isPostgres } from './lock.ts';
import type { Db } from './db.ts';

/**
 * What SQLite finds wrong with its own file: pages that are damaged, and rows that refer to what is not there.
 * Reads the whole file, and keeps nobody from writing.
 *
 * @returns A line each, some at most, which tells no content; undefined for PostgreSQL, which has its own programs.
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
