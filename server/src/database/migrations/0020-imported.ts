import { type Kysely, PostgresAdapter, sql } from 'kysely';
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
  // PostgreSQL takes an index of which it knows nothing yet only by chance.
  if (db.getExecutor().adapter instanceof PostgresAdapter) await sql`analyze signatures`.execute(db);
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

// Each ends with the instant and the id, in the order in which signatures are listed: so a search is gone on with where
// it stopped, also among the many that an import has given one instant.
async function addIndexes(db: Kysely<unknown>): Promise<void> {
  const index = (name: string, columns: string[]) =>
    db.schema
      .createIndex(`signatures_${name}`)
      .on('signatures')
      .columns(['petition', ...columns, 'signed_at', 'id']);
  await index('signed', []).execute();
  await index('name', ['name_key']).execute();
  // Besides the one of 0008, which has the state before the instant: who signs must not read those of a flood that are held.
  await index('mail_domain', ['domain_code']).execute();
  await index('country', ['country']).execute();
  await index('partner', ['partner']).execute();
  await index('page', ['page']).execute();
  await index('imported', ['imported_in']).where(sql.ref('imported_in'), 'is not', null).execute();
  await index('held', []).where(sql.ref('state'), '=', sql.lit('held')).execute();
  await index('marked', []).where(sql.ref('marks'), '<>', sql.lit('')).execute();
  await index('comment', []).where(sql.ref('comment'), 'is not', null).execute();
}
