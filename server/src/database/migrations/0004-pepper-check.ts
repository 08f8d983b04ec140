import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('pepper_checks')
    .addColumn('pepper_check', 'text', (column) => column.primaryKey())
    .execute();

  // Whether a letter is public depends on the donations that show it: they are looked up by letter.
  await db.schema.createIndex('donations_letter').on('donations').columns(['letter']).execute();
}
