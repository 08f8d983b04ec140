import { Client } from 'pg';
import { type PostgresServer, postgresServer } from '@samleng/server/testing/postgres/postgres-server';
import { applyCampaign, scratchFolder, serverSettings } from './data/campaign.ts';

let databases = 0;

/** A durable PostgreSQL for one figure; removed afterwards. */
export async function withPostgres<Result>(
  use: (postgres: PostgresServer) => Promise<Result>,
): Promise<Result> {
  const postgres = await postgresServer({ isDurable: true });
  try {
    return await use(postgres);
  } finally {
    await postgres.remove();
  }
}

/** Settings for a server on a new database with the campaign applied. */
export async function withFreshDatabase<Result>(
  postgres: PostgresServer,
  use: (settings: Record<string, string>) => Promise<Result>,
): Promise<Result> {
  databases += 1;
  const name = `bench_${databases}`;
  await postgres.createDatabase(name);
  const scratch = scratchFolder();
  const settings = { ...serverSettings(scratch.folder), DATABASE_URL: postgres.urlOf(name) };
  await applyCampaign(scratch.folder, settings);
  try {
    return await use(settings);
  } finally {
    scratch.remove();
  }
}

/** Its version, for a remark. */
export async function versionOf(postgres: PostgresServer): Promise<string> {
  const client = new Client(postgres.urlOf('postgres'));
  await client.connect();
  const { rows } = await client.query<{ server_version: string }>('show server_version');
  await client.end();
  return `PostgreSQL ${rows[0]?.server_version}`;
}
