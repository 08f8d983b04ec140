import { type Kysely, PostgresAdapter, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('petitions').addColumn('lead', 'text').execute();
  await addText(db, 'steps', '[]');
  await addText(db, 'hand_over', 'count');
  await addText(db, 'voices', '[]');
  await db.schema.alterTable('petitions').addColumn('successor', 'text').execute();
  await db.schema
    .alterTable('signatures')
    .addColumn('consent_comment', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  for (const column of ['lead', 'steps', 'hand_over', 'voices', 'successor']) {
    await sql`alter table petitions alter column ${sql.ref(column)} type text collate "C"`.execute(db);
  }
}

async function addText(db: Kysely<unknown>, column: string, of: string): Promise<void> {
  await db.schema
    .alterTable('petitions')
    .addColumn(column, 'text', (build) => build.notNull().defaultTo(of))
    .execute();
}
