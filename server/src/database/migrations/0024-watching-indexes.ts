import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** What the console's page of today asks for each minute is found without reading what it is found among. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // With the state, although it is always the same: else SQLite takes another index, which it reads from end to end.
  await sql`
    create index signatures_pending on signatures (petition, state, signed_at) where state = 'pending'`.execute(
    db,
  );
  // Emails that were tried, or wait because too many went out: few among those that are not due yet.
  await sql`
    create index outbox_tried on outbox (state, last_error, due_at)
    where state = 'queued' and last_error is not null`.execute(db);
  await db.schema
    .createIndex('audit_entries_petition')
    .on('audit_entries')
    .columns(['petition', 'action', 'at'])
    .execute();
  // PostgreSQL takes an index of which it knows nothing yet only by chance.
  if (db.getExecutor().adapter instanceof PostgresAdapter) await sql`analyze signatures`.execute(db);
}
