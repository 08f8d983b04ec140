import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openStore } from '@samleng/server/database';
import { putCampaign, putPetition } from '@samleng/server/testing/data/fixtures';
import { type PostgresServer, postgresServer } from '@samleng/server/testing/postgres/postgres-server';

/** A database with the two petitions, and settings for a server on it. */
export type Place = {
  database: Database;
  settings: Record<string, string>;
  remove(): Promise<void>;
};

// No mail server listens there, so emails stay in the outbox, where they are counted.
const NO_MAIL_SERVER = 'smtp://127.0.0.1:9';

/** @param folder The caller makes and removes it; without one, a temporary folder is used. */
export async function sqlitePlace(folder?: string): Promise<Place> {
  const dataDir = folder ?? mkdtempSync(join(tmpdir(), 'samleng-soak-'));
  const database: Database = { kind: 'sqlite', path: join(dataDir, 'samleng.sqlite') };
  await putPetitions(database);
  return {
    database,
    settings: { DATA_DIR: dataDir, SMTP_URL: NO_MAIL_SERVER },
    remove: async () => {
      if (folder === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** A PostgreSQL that waits for the disk, as in production. */
export async function postgresPlace(): Promise<Place & { postgres: PostgresServer }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'samleng-soak-'));
  const postgres = await postgresServer({ isDurable: true });
  await postgres.createDatabase('soak');
  const url = postgres.urlOf('soak');
  const database: Database = { kind: 'postgres', url };
  await putPetitions(database);
  return {
    database,
    postgres,
    settings: { DATA_DIR: dataDir, DATABASE_URL: url, SMTP_URL: NO_MAIL_SERVER },
    remove: async () => {
      await postgres.remove();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function putPetitions(database: Database): Promise<void> {
  const store = await openStore(database);
  await putCampaign(store.db, { petition: 'counted', closes_at: null });
  await putPetition(store.db, { petition: 'by-email', confirmation: 'email', closes_at: null });
  await store.close();
}
