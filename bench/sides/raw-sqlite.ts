// The limit of disk and driver: the same columns into the same table, prepared, a hundred in a transaction.
import SQLite from 'better-sqlite3';
import { insertSql } from '../data/large-database.ts';
import { newSignature, rowOf } from '../data/signature-rows.ts';
import { finish } from './finish.ts';

const BATCH = 100;
const count = Number(process.env['SIGNATURES']);
const rows = Array.from({ length: count }, (_, index) => rowOf(newSignature(index, new Date())));
const values = rows.map((row) => Object.values(row));

const sqlite = new SQLite(process.env['FILE']);
sqlite.pragma('journal_mode = WAL');
sqlite.pragma('synchronous = FULL');
sqlite.pragma('foreign_keys = ON');
sqlite.pragma('secure_delete = ON');
const insert = sqlite.prepare(insertSql(rows[0] ?? {}));
const batch = sqlite.transaction((from: number) => {
  for (const row of values.slice(from, from + BATCH)) insert.run(row);
});

const startedAt = performance.now();
for (let from = 0; from < count; from += BATCH) batch.immediate(from);
const seconds = (performance.now() - startedAt) / 1000;
sqlite.close();
finish({ 'a second': count / seconds });
