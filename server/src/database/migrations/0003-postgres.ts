import { type Kysely, sql } from 'kysely';

/** Makes PostgreSQL sort like SQLite, widens integers, and notifies of changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sortByBytes(db);
  // Milliseconds and minor units outgrow PostgreSQL's integer.
  await sql`alter table petitions alter column extended_ms type bigint`.execute(db);
  await sql`alter table donations alter column amount_minor type bigint`.execute(db);
  await notifyChanges(db);
}

// Collations of a language ignore colons and do not compare by bytes, so instants and ids would sort differently.
async function sortByBytes(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and data_type = 'text'`.execute(db);
  for (const { table, column } of rows) {
    await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} type text collate "C"`.execute(
      db,
    );
  }
}

// By triggers, so that every writer's changes are notified, the command line's too, and only after the commit.
async function notifyChanges(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function samleng_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify('samleng', coalesce(new.petition, old.petition));
      return null;
    end $$`.execute(db);
  for (const table of ['counts', 'petitions']) {
    await sql`
      create trigger samleng_changed after insert or delete on ${sql.table(table)}
      for each row execute function samleng_changed()`.execute(db);
    await sql`
      create trigger samleng_updated after update on ${sql.table(table)}
      for each row when (old.* is distinct from new.*) execute function samleng_changed()`.execute(db);
  }
}
