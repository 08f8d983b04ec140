import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('campaigns').addColumn('organiser', 'text').execute();

  // SQLite adds only one column in a statement.
  await db.schema.alterTable('petitions').addColumn('paused_at', 'text').execute();
  await db.schema
    .alterTable('petitions')
    .addColumn('extended_ms', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('petitions').addColumn('delivered_on', 'text').execute();
  await db.schema
    .alterTable('petitions')
    .addColumn('retention_days', 'integer', (column) => column.notNull().defaultTo(90))
    .execute();

  await db.schema.alterTable('signatures').addColumn('expires_at', 'text').execute();
  await db.schema
    .alterTable('signatures')
    .addColumn('confirmed', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('signatures').addColumn('link_hash', 'text').execute();
  await db.schema
    .alterTable('signatures')
    .addColumn('marks', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await db.schema.alterTable('signatures').addColumn('consents_version', 'text').execute();
  await db.schema.createIndex('signatures_link').on('signatures').columns(['link_hash']).unique().execute();
  // Jobs look for the few pending and held signatures among many validated ones.
  await db.schema.createIndex('signatures_state').on('signatures').columns(['state', 'expires_at']).execute();

  // No emails were sent before this version, so nobody can confirm what is pending: it expires.
  await sql`update signatures set expires_at = signed_at where state = 'pending'`.execute(db);

  await db.schema
    .createTable('outbox')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('signature', 'text', (column) => column.notNull())
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('address_key', 'text', (column) => column.notNull())
    .addColumn('email', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('last_error', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('settled_at', 'text')
    .execute();
  await db.schema.createIndex('outbox_due').on('outbox').columns(['state', 'due_at']).execute();
  await db.schema
    .createIndex('outbox_address')
    .on('outbox')
    .columns(['address_key', 'state', 'settled_at'])
    .execute();
  await db.schema.createIndex('outbox_signature').on('outbox').columns(['signature']).execute();

  await db.schema
    .createTable('spent_challenges')
    .addColumn('challenge', 'text', (column) => column.primaryKey())
    .addColumn('signature', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('spent_challenges_expiry')
    .on('spent_challenges')
    .columns(['expires_at'])
    .execute();

  await db.schema
    .createTable('event_links')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('petition', 'text', (column) => column.notNull().references('petitions.petition'))
    .addColumn('partner', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('jobs')
    .addColumn('job', 'text', (column) => column.primaryKey())
    .addColumn('last_ran_at', 'text', (column) => column.notNull())
    .execute();
}
