import { randomBytes } from 'node:crypto';
import { after } from 'node:test';
import { sql } from 'kysely';
import { Client } from 'pg';
import { openStore, type Store } from '../../database/open.ts';
import { type PostgresServer, postgresServer, TEMPLATE } from './postgres-server.ts';

// `npm test` starts one PostgreSQL with a template for all files; a file that is run alone starts its own.
const GIVEN_URL = process.env['SAMLENG_TEST_POSTGRES'];

let own: Promise<PostgresServer> | undefined;
// Empty databases, and those that are still open.
const free: string[] = [];
const idle: Open[] = [];

type Open = { url: string; store: Store };

/** A store that another test gets after this one. */
export type Lent = { store: Store; giveBack: () => Promise<void> };

// Faster than creating hundreds of databases. As a replica, because with foreign keys the order of tables would matter.
const EMPTY_ALL = `do $$ declare name text; begin
  perform set_config('session_replication_role', 'replica', true);
  for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%'
  loop execute format('delete from %I', name); end loop;
end $$`;

after(async () => {
  for (const { store } of idle) await store.close();
  await (await own)?.remove();
});

/** An empty database that stays open from one test to the next: opening it takes longer than most tests. */
export async function lendPostgres(): Promise<Lent> {
  const open = idle.pop() ?? (await openAt(await emptyPostgresUrl()));
  let isOpen = true;
  const close = async (): Promise<void> => {
    isOpen = false;
    await open.store.close();
  };
  const giveBack = async (): Promise<void> => {
    if (!isOpen) return giveBackPostgres(open.url);
    await sql.raw(EMPTY_ALL).execute(open.store.db);
    idle.push(open);
  };
  return { store: { ...open.store, close }, giveBack };
}

/** An empty PostgreSQL database; once closed it is emptied and used for another test. */
export async function openEmptyPostgres(): Promise<Store> {
  const { url, store } = await openAt(await emptyPostgresUrl());
  const close = async (): Promise<void> => {
    await store.close();
    await giveBackPostgres(url);
  };
  return { ...store, close };
}

async function openAt(url: string): Promise<Open> {
  return { url, store: await openStore({ kind: 'postgres', url }) };
}

/** The URL of an empty database, for programs that open it themselves. */
export async function emptyPostgresUrl(): Promise<string> {
  return free.pop() ?? (GIVEN_URL === undefined ? createDatabase() : createDatabase(TEMPLATE));
}

/** Empties a database for the next test. Close all connections to it first. */
export async function giveBackPostgres(url: string): Promise<void> {
  await withClient(url, (client) => client.query(EMPTY_ALL));
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

async function withClient(url: string, use: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(url);
  await client.connect();
  await use(client).finally(() => client.end());
}
