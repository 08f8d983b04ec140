import { type ColumnDefinitionBuilder, type Kysely, sql } from 'kysely';
import { sortByBytes } from './sort-by-bytes.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_BY_MINUTE = 8;
const PAGES_MAX = 500;

/** Sums of the signatures by what they share, so that nobody waits until millions are read; and where the tag stands. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createSums(db);
  await createPlacements(db);
  await db.schema.alterTable('partners').addColumn('sites', 'text', notNull('[]')).execute();
  await db.schema.alterTable('partners').addColumn('aliases', 'text', notNull('[]')).execute();
  await db.schema.alterTable('campaigns').addColumn('communities', 'text', notNull('{}')).execute();
  await sortByBytes(db, TEXTS);
  await sumSignatures(db);
  await keepPages(db);
}

const notNull = (value: string) => (column: ColumnDefinitionBuilder) => column.notNull().defaultTo(value);

async function createSums(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('count_sums')
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('partner', 'text', (column) => column.notNull())
    .addColumn('part', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('online', 'integer', (column) => column.notNull())
    .addColumn('imported', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('count_sums_pk', ['petition', 'partner', 'part', 'value'])
    .execute();
  await db.schema
    .createTable('count_changes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('changes', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('count_changes_petition').on('count_changes').columns(['petition']).execute();
}

async function createPlacements(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('placement_pages')
    .addColumn('campaign', 'text', (column) => column.notNull())
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('page', 'text', (column) => column.notNull())
    .addColumn('first_day', 'text', (column) => column.notNull())
    .addColumn('last_day', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('placement_pages_pk', ['campaign', 'petition', 'page'])
    .execute();
  await db.schema
    .createTable('placement_days')
    .addColumn('campaign', 'text', (column) => column.notNull())
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('page', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('element', 'text', (column) => column.notNull())
    .addColumn('views', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('placement_days_pk', ['campaign', 'petition', 'page', 'day', 'element'])
    .execute();
  await db.schema
    .createIndex('placement_days_lately')
    .on('placement_days')
    .columns(['campaign', 'petition', 'day'])
    .execute();
  await db.schema
    .createTable('placement_notes')
    .addColumn('campaign', 'text', (column) => column.notNull())
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('page', 'text', (column) => column.notNull())
    .addColumn('element', 'text', (column) => column.notNull())
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('last_day', 'text', (column) => column.notNull())
    .addColumn('views', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('placement_notes_pk', [
      'campaign',
      'petition',
      'page',
      'element',
      'note',
      'value',
    ])
    .execute();
}

const TEXTS = {
  count_sums: ['petition', 'partner', 'part', 'value'],
  count_changes: ['id', 'petition', 'changes'],
  placement_pages: ['campaign', 'petition', 'page', 'first_day', 'last_day'],
  placement_days: ['campaign', 'petition', 'page', 'day', 'element'],
  placement_notes: ['campaign', 'petition', 'page', 'element', 'note', 'value', 'last_day'],
  partners: ['sites', 'aliases'],
  campaigns: ['communities'],
};

/** By part, its value of a signature in SQL; imported people signed at no moment here. */
const VALUES = {
  day: 'day',
  country: 'country',
  language: 'language',
  page: "coalesce(page, '')",
  hour: 'substr(signed_at, 1, 13)',
  minute: 'substr(signed_at, 1, 16)',
  'page-hour': "substr(signed_at, 1, 13) || ' ' || page",
};

async function sumSignatures(db: Kysely<unknown>): Promise<void> {
  const recently = new Date(Date.now() - DAYS_BY_MINUTE * DAY_MS).toISOString();
  for (const part of ['day', 'country', 'language', 'page'] as const) {
    await sumPart(db, part, "''", sql`true`);
    await sumPart(db, part, 'partner', sql`partner is not null`);
  }
  await sumPart(db, 'hour', "''", sql`imported_in is null`);
  await sumPart(db, 'hour', 'partner', sql`imported_in is null and partner is not null`);
  await sumPart(db, 'minute', "''", sql`imported_in is null and signed_at >= ${recently}`);
  await sumPart(
    db,
    'page-hour',
    "''",
    sql`imported_in is null and page is not null and signed_at >= ${recently}`,
  );
}

async function sumPart(
  db: Kysely<unknown>,
  part: keyof typeof VALUES,
  partner: string,
  which: ReturnType<typeof sql>,
): Promise<void> {
  await sql`
    insert into count_sums (petition, partner, part, value, online, imported)
    select petition, ${sql.raw(partner)}, ${sql.lit(part)}, ${sql.raw(VALUES[part])},
      sum(case when imported_in is null then 1 else 0 end), sum(case when imported_in is null then 0 else 1 end)
    from signatures where state = 'validated' and ${which}
    group by petition, ${sql.raw(partner === "''" ? '' : 'partner,')} ${sql.raw(VALUES[part])}`.execute(db);
}

/** The tag has not told of its pages before: those that brought signatures are known, the largest of each petition. */
async function keepPages(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into placement_pages (campaign, petition, page, first_day, last_day)
    select campaign, petition, value, '', ''
    from (
      select petitions.campaign, count_sums.petition, value, row_number() over (
        partition by count_sums.petition order by online + imported desc, value
      ) as place
      from count_sums inner join petitions on petitions.petition = count_sums.petition
      where partner = '' and part = 'page' and value <> ''
    ) as pages
    where place <= ${sql.lit(PAGES_MAX)}`.execute(db);
}
