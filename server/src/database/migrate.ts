import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { isPostgres } from './lock.ts';
import * as first from './migrations/0001-first.ts';
import * as confirmation from './migrations/0002-confirmation.ts';
import * as postgres from './migrations/0003-postgres.ts';
import * as pepperCheck from './migrations/0004-pepper-check.ts';
import * as phoneAndToday from './migrations/0005-phone-and-today.ts';
import * as inMemoryOf from './migrations/0006-in-memory-of.ts';
import * as letterFirstPage from './migrations/0007-letter-first-page.ts';
import * as traces from './migrations/0008-traces.ts';
import * as removals from './migrations/0009-removals.ts';
import * as mailboxes from './migrations/0010-mailboxes.ts';
import * as eraseAt from './migrations/0011-erase-at.ts';
import * as letterMadeFrom from './migrations/0014-letter-made-from.ts';
import * as firstView from './migrations/0015-first-view.ts';
import * as sender from './migrations/0016-sender.ts';
import * as accounts from './migrations/0017-accounts.ts';
import * as petitionVersions from './migrations/0018-petition-versions.ts';
import * as drafts from './migrations/0019-drafts.ts';
import * as imported from './migrations/0020-imported.ts';
import * as uploads from './migrations/0022-uploads.ts';
import * as watching from './migrations/0023-watching.ts';
import * as watchingIndexes from './migrations/0024-watching-indexes.ts';
import * as explained from './migrations/0025-explained.ts';
import type { Tables } from './tables.ts';

const MIGRATIONS: Record<string, Migration> = {
  '0001-first': first,
  '0002-confirmation': confirmation,
  '0004-pepper-check': pepperCheck,
  '0005-phone-and-today': phoneAndToday,
  '0006-in-memory-of': inMemoryOf,
  '0007-letter-first-page': letterFirstPage,
  '0008-traces': traces,
  '0009-removals': removals,
  '0010-mailboxes': mailboxes,
  '0011-erase-at': eraseAt,
  '0014-letter-made-from': letterMadeFrom,
  '0015-first-view': firstView,
  '0016-sender': sender,
  '0017-accounts': accounts,
  '0018-petition-versions': petitionVersions,
  '0019-drafts': drafts,
  '0020-imported': imported,
  '0022-uploads': uploads,
  '0023-watching': watching,
  '0024-watching-indexes': watchingIndexes,
  '0025-explained': explained,
};

const POSTGRES_MIGRATIONS: Record<string, Migration> = { ...MIGRATIONS, '0003-postgres': postgres };

// Arbitrary, but the same in every version: processes of two versions must lock each other out.
const MIGRATION_LOCK = 7_257_364;

/**
 * Brings the tables up to date. When several processes start at once, one migrates and the others wait.
 *
 * @throws When a migration fails; it is rolled back.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await db
    .connection()
    .execute((connection) => (isPostgres(db) ? migratePostgres(connection) : migrateSqlite(connection)));
}

// All in one transaction, which Kysely does not do on SQLite: an interrupted first start leaves nothing half
// made, and two first starts at once wait for each other.
async function migrateSqlite(connection: Kysely<Tables>): Promise<void> {
  await sql`begin immediate`.execute(connection);
  try {
    await migrateToLatest(connection, MIGRATIONS);
    await sql`commit`.execute(connection);
  } catch (error) {
    await sql`rollback`.execute(connection);
    throw error;
  }
}

// Kysely locks too, but only after creating its own tables, which fails when two processes do it at once.
async function migratePostgres(connection: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_lock(${MIGRATION_LOCK})`.execute(connection);
  try {
    await migrateToLatest(connection, POSTGRES_MIGRATIONS);
  } finally {
    await sql`select pg_advisory_unlock(${MIGRATION_LOCK})`.execute(connection);
  }
}

async function migrateToLatest(db: Kysely<Tables>, migrations: Record<string, Migration>): Promise<void> {
  const provider = { getMigrations: () => Promise.resolve(migrations) };
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error instanceof Error) throw error;
  if (error !== undefined) throw new Error(`The migration failed: ${JSON.stringify(error)}`);
}
