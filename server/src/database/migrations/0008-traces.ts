import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Codes of the mail domain and network of signatures, and counts by source, partner and petition. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
  await db.schema.alterTable('signatures').addColumn('domain_code', 'text').execute();
  // For what one mail domain brought, and for finding those signatures.
  await db.schema
    .createIndex('signatures_domain')
    .on('signatures')
    .columns(['petition', 'domain_code', 'state', 'signed_at'])
    .execute();

  // The two tables that no backup holds: see docs/server.md.
  await db.schema
    .createTable('network_salts')
    .addColumn('day', 'text', (column) => column.primaryKey())
    .addColumn('salt', 'text', (column) => column.notNull())
    .execute();
  const codes = db.schema
    .createTable('network_codes')
    .addColumn('signature', 'text', (column) => column.primaryKey().notNull())
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('network_code', 'text', (column) => column.notNull())
    .addColumn('domain_code', 'text', (column) => column.notNull())
    .addColumn('signed_at', 'text', (column) => column.notNull())
    .addColumn('in_allowance', 'integer', (column) => column.notNull());
  // On SQLite without a second tree for the key: a row is written with each signature.
  await (isPostgres ? codes : codes.modifyEnd(sql`without rowid`)).execute();
  // Only of those that use up an allowance: so the held ones of a flood cost nothing when the others are counted.
  await db.schema
    .createIndex('network_codes_allowance')
    .on('network_codes')
    .columns(['petition', 'network_code', 'signed_at', 'domain_code'])
    .where(sql.ref('in_allowance'), '=', sql.lit(1))
    .execute();

  await db.schema
    .createTable('paces')
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('trait', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('signatures', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('paces_pk', ['petition', 'trait', 'started_at'])
    .execute();
  await db.schema
    .createTable('announced_actions')
    .addColumn('petition', 'text', (column) => column.notNull().references('petitions.petition'))
    .addColumn('partner', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'text', (column) => column.notNull())
    .addColumn('expected', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('announced_actions_pk', ['petition', 'partner', 'starts_at'])
    .execute();
  if (isPostgres) await sortByBytes(db);
}

// As for all text columns in 0003: instants are compared with `<`, by bytes.
async function sortByBytes(db: Kysely<unknown>): Promise<void> {
  const columns: [table: string, columns: string[]][] = [
    ['signatures', ['domain_code']],
    ['network_salts', ['day', 'salt']],
    ['network_codes', ['signature', 'petition', 'network_code', 'domain_code', 'signed_at']],
    ['paces', ['petition', 'trait', 'started_at']],
    ['announced_actions', ['petition', 'partner', 'starts_at', 'ends_at']],
  ];
  for (const [table, names] of columns) {
    for (const name of names) {
      await sql`alter table ${sql.table(table)} alter column ${sql.ref(name)} type text collate "C"`.execute(
        db,
      );
    }
  }
}
