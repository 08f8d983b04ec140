import { randomBytes } from 'node:crypto';
import { after } from 'node:test';
import { Client } from 'pg';
import { openStore, type Store } from '../../database/open.ts';
import { type PostgresServer, postgresServer, TEMPLATE } from './postgres-server.ts';

// `npm test` starts one PostgreSQL with a template for all files; a file that is run alone starts its own.
const GIVEN_URL = process.env['SAMLENG_TEST_POSTGRES'];

let own: Promise<PostgresServer> | undefined;
const free: string[] = [];

after(async () => (await own)?.remove());

/** An empty PostgreSQL database; once closed it is emptied and used for another test. */
export async function openEmptyPostgres(): Promise<Store> {
  const url = await emptyPostgresUrl();
  const store = await openStore({ kind: 'postgres', url });
  const close = async (): Promise<void> => {
    await store.close();
    await giveBackPostgres(url);
  };
  return { ...store, close };
}

/** The URL of an empty database, for programs that open it themselves. */
export async function emptyPostgresUrl(): Promise<string> {
  return free.pop() ?? (GIVEN_URL === undefined ? createDatabase() : createDatabase(TEMPLATE));
}

/** Empties a database for the next test. Close all connections to it first. */
export async function giveBackPostgres(url: string): Promise<void> {
  await emptyAll(url);
  free.push(url);
}

/** The URL of a new database, with the tables of `template` if it has any. */
export async function createDatabase(template = 'template1'): Promise<string> {
  const server = new URL(GIVEN_URL ?? (await (own ??= postgresServer())).urlOf('postgres'));
  const name = `test_${randomBytes(6).toString('hex')}`;
  await withClient(server.href, (client) => client.query(`create database ${name} template ${template}`));
  server.pathname = `/${name}`;
  return server.href;
}

// Faster than creating hundreds of databases. As a replica, because with foreign keys the order of tables would matter.
async function emptyAll(url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%'`,
    );
    const deletes = rows.map(({ name }) => `delete from ${name}`);
    await client.query(['set session_replication_role = replica', ...deletes].join('; '));
  });
}

async function withClient(url: string, use: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(url);
  await client.connect();
  await use(client).finally(() => client.end());
}
