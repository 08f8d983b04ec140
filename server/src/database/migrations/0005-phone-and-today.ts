import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** The phone field, and the count of the latest day, computed for the signatures there are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('signatures').addColumn('phone', 'text').execute();
  await db.schema
    .alterTable('counts')
    .addColumn('today', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .alterTable('counts')
    .addColumn('today_on', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await sql`
    update counts set today_on = coalesce((
      select max(day) from signatures where ${counted}), '')`.execute(db);
  await sql`
    update counts set today = (
      select count(*) from signatures where ${counted} and day = counts.today_on)`.execute(db);
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  // As for all text columns in 0003: days are compared with `<`, by bytes.
  await sql`alter table signatures alter column phone type text collate "C"`.execute(db);
  await sql`alter table counts alter column today_on type text collate "C"`.execute(db);
}

const counted = sql`
  signatures.petition = counts.petition and state = 'validated'
  and (counts.partner = '' or signatures.partner = counts.partner)`;
