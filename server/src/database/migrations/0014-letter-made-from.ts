import { type Kysely, PostgresAdapter, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('letters').addColumn('made_from', 'text').execute();
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`alter table letters alter column made_from type text collate "C"`.execute(db);
  }
  // Letters are large: whoever looks for those that are to be encoded must not read them all.
  await db.schema.createIndex('letters_made_from').on('letters').column('made_from').execute();
}
