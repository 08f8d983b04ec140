import { type Kysely, sql } from 'kysely';
import { sortByBytes } from './sort-by-bytes.ts';

/** People who signed on another platform, counted apart; and how signatures are found among millions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('signatures').addColumn('imported_in', 'text').execute();
  await db.schema
    .alterTable('counts')
    .addColumn('imported', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('imports')
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('import', 'text', (column) => column.notNull())
    .addColumn('instead_of', 'text')
    .addColumn('file_digest', 'text', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('rows_done', 'integer', (column) => column.notNull())
    .addColumn('counted', 'integer', (column) => column.notNull())
    .addColumn('known', 'integer', (column) => column.notNull())
    .addColumn('refused', 'integer', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addPrimaryKeyConstraint('imports_pk', ['petition', 'import'])
    .addUniqueConstraint('imports_instead_of', ['petition', 'instead_of'])
    .execute();
  await sortByBytes(db, { signatures: ['imported_in'], imports: TEXTS });
  await addIndexes(db);
}

const TEXTS = [
  'petition',
  'import',
  'instead_of',
  'file_digest',
  'settings',
  'made_by',
  'started_at',
  'ended_at',
];

// Each ends with the instant, so that a page of the newest ones is read without sorting.
async function addIndexes(db: Kysely<unknown>): Promise<void> {
  const index = (name: string, columns: string[]) =>
    db.schema
      .createIndex(name)
      .on('signatures')
      .columns(['petition', ...columns]);
  await index('signatures_signed', ['signed_at', 'id']).execute();
  await index('signatures_name', ['name_key']).execute();
  await index('signatures_country', ['country', 'signed_at']).execute();
  await index('signatures_partner', ['partner', 'signed_at']).execute();
  await index('signatures_page', ['page', 'signed_at']).execute();
  await sql`create index signatures_marked on signatures (petition, signed_at) where marks <> ''`.execute(db);
  await sql`create index signatures_comment on signatures (petition, signed_at) where comment is not null`.execute(
    db,
  );
  await sql`create index signatures_imported on signatures (petition, imported_in) where imported_in is not null`.execute(
    db,
  );
}
