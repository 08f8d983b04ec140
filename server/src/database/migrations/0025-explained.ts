import type { Kysely } from 'kysely';
import { sortByBytes } from './sort-by-bytes.ts';

/** What looks odd and somebody has explained. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('explained_oddities')
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('oddity', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('because', 'text', (column) => column.notNull())
    .addColumn('explained_by', 'text', (column) => column.notNull())
    .addColumn('explained_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('explained_oddities_pk', ['petition', 'oddity'])
    .execute();
  await sortByBytes(db, {
    explained_oddities: ['petition', 'oddity', 'because', 'explained_by', 'explained_at'],
  });
}
