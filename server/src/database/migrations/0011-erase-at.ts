import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** When a signature will be erased whose mailbox says "I did not sign this"; an index finds the few that are due. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('signatures').addColumn('erase_at', 'text').execute();
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`alter table signatures alter column erase_at type text collate "C"`.execute(db);
  }
  await sql`create index signatures_erase_at on signatures (erase_at) where erase_at is not null`.execute(db);
}
