import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pepper_checks')
    .addColumn('pepper_check', 'text', (column) => column.primaryKey())
    .execute();

  // Who may see a letter depends on the donations that show it.
  await db.schema.createIndex('donations_letter').on('donations').columns(['letter']).execute();
}
