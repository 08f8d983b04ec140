import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * For the text columns of new tables: PostgreSQL compares them by bytes, as SQLite does. Collations of a language ignore
 * colons, so instants and ids would sort differently.
 */
export async function sortByBytes(db: Kysely<unknown>, columns: Record<string, string[]>): Promise<void> {
  if (!(db.getExecutor().adapter instanceof PostgresAdapter)) return;
  for (const [table, names] of Object.entries(columns)) {
    for (const name of names) {
      await sql`alter table ${sql.table(table)} alter column ${sql.ref(name)} type text collate "C"`.execute(
        db,
      );
    }
  }
}
