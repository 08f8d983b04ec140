import { Client } from 'pg';
import { COUNTS_SQL } from './counts-sql.ts';
import { PETITION } from './campaign.ts';
import { type Rows, signedAt } from './large-database.ts';
import type { Row } from './signature-rows.ts';

const BATCH = 10_000;

/** Fills an empty database, to which the campaign was applied, with many signatures. */
export async function fillPostgres(url: string, rows: number, rowAt: Rows['rowAt']): Promise<void> {
  const client = new Client(url);
  await client.connect();
  // Without foreign keys and triggers, and without waiting for the disk.
  await client.query(`set session_replication_role = replica; set synchronous_commit = off`);
  await client.query(`set maintenance_work_mem = '1GB'`);
  const indexes = await indexesOf(client);
  for (const { name } of indexes) await client.query(`drop index "${name}"`);
  for (let from = 0; from < rows; from += BATCH) {
    const length = Math.min(BATCH, rows - from);
    await insertAll(
      client,
      Array.from({ length }, (_, number) => rowAt(from + number, signedAt(from + number, rows))),
    );
  }
  for (const { definition } of indexes) await client.query(definition);
  await client.query(`delete from counts where petition = '${PETITION}'`);
  await client.query(COUNTS_SQL);
  // As autovacuum has done long before, where the signatures came one by one.
  await client.query('vacuum analyze');
  await client.query('checkpoint');
  await client.end();
}

/** The indexes that are no constraint's. */
async function indexesOf(client: Client): Promise<{ name: string; definition: string }[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename = 'signatures' and indexname not in (select conname from pg_constraint)`,
  );
  return rows;
}

async function insertAll(client: Client, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const lists = columns.map((column, at) => `$${at + 1}::${typeOf(rows[0]?.[column])}[]`);
  await client.query({
    name: 'fill',
    text: `insert into signatures (${columns.join(', ')}) select * from unnest(${lists.join(', ')})`,
    values: columns.map((column) => rows.map((row) => row[column])),
  });
}

const typeOf = (value: unknown): string => (typeof value === 'number' ? 'integer' : 'text');
