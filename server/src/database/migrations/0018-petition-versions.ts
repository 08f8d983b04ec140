import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Every state that a petition's settings were in, and in each signature which of them was signed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('petition_versions')
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('petition_versions_pk', ['petition', 'version'])
    .execute();
  // A constant default: neither database rewrites the signatures for it.
  await db.schema
    .alterTable('signatures')
    .addColumn('petition_version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  if (db.getExecutor().adapter instanceof PostgresAdapter) await sortByBytes(db);
  await addFirstVersions(db);
}

// As for all text columns in 0003.
async function sortByBytes(db: Kysely<unknown>): Promise<void> {
  for (const column of ['petition', 'made_at', 'made_by', 'kind', 'reason', 'content']) {
    await sql`alter table petition_versions alter column ${sql.ref(column)} type text collate "C"`.execute(
      db,
    );
  }
}

async function addFirstVersions(db: Kysely<Before>): Promise<void> {
  for (const row of await db.selectFrom('petitions').selectAll().execute()) {
    const content = JSON.stringify(entryOf(row, await donationsByDonor(db, row.campaign)));
    const { petition, updated_at: made_at } = row;
    const first = { version: 1, made_by: 'command', kind: 'first', reason: null };
    await db
      .insertInto('petition_versions')
      .values({ petition, made_at, ...first, content })
      .execute();
  }
}

/** As a campaign file says it. */
function entryOf(row: PetitionBefore, donations: ReadonlyMap<string, string>): object {
  return {
    slug: row.petition,
    draft: false,
    title: JSON.parse(row.title),
    ...(row.lead !== null && { lead: JSON.parse(row.lead) }),
    text: JSON.parse(row.text),
    targets: JSON.parse(row.targets),
    goal: row.goal,
    steps: JSON.parse(row.steps),
    opensAt: row.opens_at,
    closesAt: row.closes_at,
    paused: row.paused === 1,
    fields: JSON.parse(row.fields),
    confirmation: row.confirmation,
    protection: row.protection,
    showNames: row.show_names === 1,
    handOver: row.hand_over,
    voices: (JSON.parse(row.voices) as Voice[]).map(({ by, ...voice }) => {
      const donation = by && donations.get(JSON.stringify(by));
      return donation === undefined ? voice : { ...voice, donation };
    }),
    ...(row.successor !== null && { successor: row.successor }),
    deliveredOn: row.delivered_on,
    retentionDays: row.retention_days,
  };
}

// A voice was stored with its donor's name, and without the donation that the file named.
async function donationsByDonor(db: Kysely<Before>, campaign: string): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('donations')
    .select(['donation', 'donor_name'])
    .where('campaign', '=', campaign)
    .execute();
  return new Map(
    rows.flatMap(({ donation, donor_name }) => (donation === null ? [] : [[donor_name, donation]])),
  );
}

type Voice = { text: object; by?: object; signature?: string };

/** The tables as they are at this migration. */
type Before = {
  petitions: PetitionBefore;
  donations: { campaign: string; donation: string | null; donor_name: string };
  petition_versions: {
    petition: string;
    version: number;
    made_at: string;
    made_by: string;
    kind: string;
    reason: null;
    content: string;
  };
};

type PetitionBefore = {
  petition: string;
  campaign: string;
  title: string;
  lead: string | null;
  text: string;
  targets: string;
  fields: string;
  goal: number;
  steps: string;
  opens_at: string | null;
  closes_at: string | null;
  paused: number;
  confirmation: string;
  protection: string;
  show_names: number;
  hand_over: string;
  voices: string;
  successor: string | null;
  delivered_on: string | null;
  retention_days: number;
  updated_at: string;
};
