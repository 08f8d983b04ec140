import type { Kysely } from 'kysely';
import { sortByBytes } from './sort-by-bytes.ts';

/** Files of people to be imported: all processes read them here, and a broken upload goes on from what has arrived. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('import_uploads')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('bytes', 'integer', (column) => column.notNull())
    .addColumn('received', 'integer', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('task', 'text')
    .addColumn('asked', 'text')
    .addColumn('import', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('found', 'text')
    .addColumn('leased_until', 'text')
    .execute();
  await db.schema
    .createTable('import_parts')
    .addColumn('upload', 'text', (column) => column.notNull())
    .addColumn('at', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('import_parts_pk', ['upload', 'at'])
    .execute();
  await db.schema
    .createTable('import_refusals')
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('import', 'text', (column) => column.notNull())
    .addColumn('line', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('refused_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('import_refusals_pk', ['petition', 'import', 'line'])
    .execute();
  await db.schema.createIndex('import_refusals_time').on('import_refusals').columns(['refused_at']).execute();
  await sortByBytes(db, TEXTS);
}

const TEXTS = {
  import_uploads: [
    'id',
    'petition',
    'format',
    'made_by',
    'started_at',
    'task',
    'asked',
    'import',
    'state',
    'found',
    'leased_until',
  ],
  import_parts: ['upload', 'content'],
  import_refusals: ['petition', 'import', 'content', 'refused_at'],
};
