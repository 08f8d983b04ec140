import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { applyCampaign, PETITION, serverSettings } from './campaign.ts';
import { newSignature, type Row, rowOf } from './signature-rows.ts';

const BATCH = 20_000;
/** Time between signatures: five million take most of a year. */
const BETWEEN_MS = 5000;
const READ_BYTES = 4 * 1024 * 1024;
const CACHE_KB = 2_000_000;

/**
 * A folder with a database in which a petition has many signatures, made once and kept for the next run.
 * Each run adds its own. The file is read into the system's memory first, as on a server that has run for a day:
 * each signature goes to another leaf of an index, and reading that from the disk would cost more than the write.
 *
 * @returns The settings for a server on this database.
 */
export async function largeDatabase(rows: number): Promise<Record<string, string>> {
  const folder = join(tmpdir(), 'samleng-bench-cache', `sqlite-${rows}`);
  if (existsSync(folder)) {
    await readThrough(join(folder, 'samleng.sqlite'));
    return serverSettings(folder);
  }
  const unfinished = `${folder}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  await applyCampaign(unfinished, serverSettings(unfinished));
  // A server with signatures refuses to make a new pepper.
  writeFileSync(join(unfinished, 'pepper'), randomBytes(32), { mode: 0o600 });
  fill(join(unfinished, 'samleng.sqlite'), rows);
  renameSync(unfinished, folder);
  return serverSettings(folder);
}

async function readThrough(file: string): Promise<void> {
  for await (const _part of createReadStream(file, { highWaterMark: READ_BYTES })) continue;
}

function fill(file: string, rows: number): void {
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
  insertAll(sqlite, rows);
  // Building indexes at the end is faster than updating them with each row.
  for (const { sql } of indexes) sqlite.exec(sql);
  sqlite.prepare(`delete from counts where petition = ?`).run(PETITION);
  sqlite
    .prepare(
      `insert into counts (petition, partner, online, paper, carried_over, updated_at)
       select petition, '', count(*), 0, 0, max(signed_at) from signatures group by petition union all
       select petition, partner, count(*), 0, 0, max(signed_at) from signatures
       where partner <> '' group by petition, partner`,
    )
    .run();
  sqlite.pragma('journal_mode = WAL');
  sqlite.close();
}

function insertAll(sqlite: SQLite.Database, rows: number): void {
  const firstAt = Date.now() - rows * BETWEEN_MS;
  const row = (index: number): Row => rowOf(newSignature(index, new Date(firstAt + index * BETWEEN_MS)));
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
