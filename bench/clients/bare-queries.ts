import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { Client } from 'pg';

/** Asks a database directly, with a statement that both understand. */
export type BareQueries = {
  ask(sql: string): Promise<{ ms: number; rows: unknown[] }>;
  close(): Promise<void>;
};

export async function bareQueries(settings: Record<string, string>): Promise<BareQueries> {
  const { DATABASE_URL: url, DATA_DIR: folder = '' } = settings;
  return url === undefined ? onSqlite(join(folder, 'samleng.sqlite')) : onPostgres(url);
}

function onSqlite(file: string): BareQueries {
  const sqlite = new SQLite(file, { readonly: true });
  return {
    ask: async (sql) => timed(async () => sqlite.prepare(sql).all()),
    close: async () => void sqlite.close(),
  };
}

async function onPostgres(url: string): Promise<BareQueries> {
  const client = new Client(url);
  await client.connect();
  return {
    ask: (sql) => timed(async () => (await client.query<Record<string, unknown>>(sql)).rows),
    close: () => client.end(),
  };
}

async function timed(run: () => Promise<unknown[]>): Promise<{ ms: number; rows: unknown[] }> {
  const startedAt = performance.now();
  const rows = await run();
  return { ms: performance.now() - startedAt, rows };
}
