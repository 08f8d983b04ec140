import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Removals that can be undone for a while, and how many were withdrawn in a month. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('removal_batches')
    .addColumn('batch', 'text', (column) => column.primaryKey())
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('removed_at', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('removed', 'integer', (column) => column.notNull())
    .addColumn('counted', 'integer', (column) => column.notNull())
    .addColumn('withdrawn', 'integer', (column) => column.notNull())
    .addColumn('undone_at', 'text')
    .execute();
  // For the sums that everybody can read.
  await db.schema
    .createIndex('removal_batches_day')
    .on('removal_batches')
    .columns(['petition', 'day'])
    .execute();

  await db.schema
    .createTable('removed_signatures')
    .addColumn('signature', 'text', (column) => column.primaryKey())
    .addColumn('batch', 'text', (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('removed_signatures_batch')
    .on('removed_signatures')
    .columns(['batch', 'signature'])
    .execute();
  // For those whose mailbox asks to be erased.
  await db.schema
    .createIndex('removed_signatures_token')
    .on('removed_signatures')
    .columns(['token'])
    .execute();

  await db.schema
    .createTable('withdrawals')
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('withdrawals_pk', ['petition', 'month'])
    .execute();
  if (db.getExecutor().adapter instanceof PostgresAdapter) await sortByBytes(db);
}

// As for all text columns in 0003: days and instants are compared with `<`, by bytes.
async function sortByBytes(db: Kysely<unknown>): Promise<void> {
  const columns: [table: string, columns: string[]][] = [
    ['removal_batches', ['batch', 'petition', 'reason', 'removed_at', 'day', 'undone_at']],
    ['removed_signatures', ['signature', 'batch', 'token', 'state']],
    ['withdrawals', ['petition', 'month']],
  ];
  for (const [table, names] of columns) {
    for (const name of names) {
      await sql`alter table ${sql.table(table)} alter column ${sql.ref(name)} type text collate "C"`.execute(
        db,
      );
    }
  }
}
