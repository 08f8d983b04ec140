import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { applyCampaign, PETITION, serverSettings } from './campaign.ts';
import { COUNTS_SQL } from './counts-sql.ts';
import { newSignature, type Row, rowOf } from './signature-rows.ts';
import { sumSignatures } from './sums.ts';

const BATCH = 20_000;
/** Time between signatures: five million take most of a year. */
const BETWEEN_MS = 5000;
const READ_BYTES = 4 * 1024 * 1024;
const CACHE_KB = 2_000_000;

/** Rows of a table, by number; `at`: when it was signed. */
export type Rows = { kind: string; rowAt: (index: number, at: Date) => Row };

const plainRow = (index: number, at: Date): Row => rowOf(newSignature(index, at));

/** When the signature of this number was given, so that the last of them is given now. */
export function signedAt(index: number, rows: number): Date {
  return new Date(Date.now() - (rows - index) * BETWEEN_MS);
}

/**
 * A folder with a database in which a petition has many signatures, made once and kept for the next run.
 * Each run adds its own. The file is read into the system's memory first, as on a server that has run for a day:
 * each signature goes to another leaf of an index, and reading that from the disk would cost more than the write.
 *
 * @param kind Names the folder: rows of another kind lie in another one.
 * @returns The settings for a server on this database.
 */
export async function largeDatabase(
  rows: number,
  { kind, rowAt }: Rows = { kind: 'sqlite', rowAt: plainRow },
): Promise<Record<string, string>> {
  const folder = join(tmpdir(), 'samleng-bench-cache', `${kind}-${rows}`);
  if (existsSync(folder)) {
    await readThrough(join(folder, 'samleng.sqlite'));
    return serverSettings(folder);
  }
  const unfinished = `${folder}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await applyCampaign(unfinished, serverSettings(unfinished));
  putPepper(unfinished);
  fill(join(unfinished, 'samleng.sqlite'), rows, rowAt);
  await sumSignatures(serverSettings(unfinished));
  renameSync(unfinished, folder);
  return serverSettings(folder);
}

/** For a server that finds signatures when it starts for the first time: it refuses to make a new pepper then. */
export function putPepper(folder: string): void {
  writeFileSync(join(folder, 'pepper'), randomBytes(32), { mode: 0o600 });
}

async function readThrough(file: string): Promise<void> {
  for await (const _part of createReadStream(file, { highWaterMark: READ_BYTES })) continue;
}

function fill(file: string, rows: number, rowAt: Rows['rowAt']): void {
  const sqlite = new SQLite(file);
  sqlite.pragma('journal_mode = OFF');
  sqlite.pragma('synchronous = OFF');
  sqlite.pragma('foreign_keys = OFF');
  sqlite.pragma(`cache_size = -${CACHE_KB}`);
  const indexes = sqlite
    .prepare(
      `select name, sql from sqlite_master where tbl_name = 'signatures' and type = 'index' and sql <> ''`,
    )
    .all() as { name: string; sql: string }[];
  for (const { name } of indexes) sqlite.exec(`drop index "${name}"`);
  insertAll(sqlite, rows, rowAt);
  // Building indexes at the end is faster than updating them with each row.
  for (const { sql } of indexes) sqlite.exec(sql);
  sqlite.prepare(`delete from counts where petition = ?`).run(PETITION);
  sqlite.exec(COUNTS_SQL);
  sqlite.pragma('journal_mode = WAL');
  sqlite.close();
}

function insertAll(sqlite: SQLite.Database, rows: number, rowAt: Rows['rowAt']): void {
  const row = (index: number): Row => rowAt(index, signedAt(index, rows));
  const insert = sqlite.prepare(insertSql(row(0)));
  const values = (index: number): unknown[] => Object.values(row(index));
  const batch = sqlite.transaction((from: number, to: number) => {
    for (let index = from; index < to; index += 1) insert.run(values(index));
  });
  for (let from = 0; from < rows; from += BATCH) batch(from, Math.min(rows, from + BATCH));
}

/** @param row Only its column names are used. */
export function insertSql(row: Row): string {
  const columns = Object.keys(row);
  return `insert into signatures (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
}
