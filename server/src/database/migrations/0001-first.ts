import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('campaigns')
    .addColumn('campaign', 'text', (column) => column.primaryKey())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('petitions')
    .addColumn('petition', 'text', (column) => column.primaryKey())
    .addColumn('campaign', 'text', (column) => column.notNull().references('campaigns.campaign'))
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('targets', 'text', (column) => column.notNull())
    .addColumn('fields', 'text', (column) => column.notNull())
    .addColumn('goal', 'integer', (column) => column.notNull())
    .addColumn('opens_at', 'text')
    .addColumn('closes_at', 'text')
    .addColumn('paused', 'integer', (column) => column.notNull())
    .addColumn('confirmation', 'text', (column) => column.notNull())
    .addColumn('protection', 'text', (column) => column.notNull())
    .addColumn('show_names', 'integer', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('partners')
    .addColumn('campaign', 'text', (column) => column.notNull().references('campaigns.campaign'))
    .addColumn('partner', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('url', 'text')
    .addPrimaryKeyConstraint('partners_pk', ['campaign', 'partner'])
    .execute();

  await db.schema
    .createTable('signatures')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('petition', 'text', (column) => column.notNull().references('petitions.petition'))
    .addColumn('token', 'text', (column) => column.notNull())
    .addColumn('slot', 'integer', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('country', 'text', (column) => column.notNull())
    .addColumn('city', 'text')
    .addColumn('comment', 'text')
    .addColumn('show_name', 'integer', (column) => column.notNull())
    .addColumn('consent_news', 'integer', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('partner', 'text')
    .addColumn('page', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('held_because', 'text')
    .addColumn('signed_at', 'text', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addUniqueConstraint('signatures_one_each', ['petition', 'token', 'slot'])
    .execute();

  // For a petition's recent signers, newest first, without scanning signers who chose not to be listed.
  await db.schema
    .createIndex('signatures_recent')
    .on('signatures')
    .columns(['petition', 'show_name', 'state', 'signed_at'])
    .execute();

  await db.schema
    .createTable('news_addresses')
    .addColumn('petition', 'text', (column) => column.notNull())
    .addColumn('token', 'text', (column) => column.notNull())
    .addColumn('slot', 'integer', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('news_addresses_pk', ['petition', 'token', 'slot'])
    .execute();

  await db.schema
    .createTable('counts')
    .addColumn('petition', 'text', (column) => column.notNull().references('petitions.petition'))
    .addColumn('partner', 'text', (column) => column.notNull())
    .addColumn('online', 'integer', (column) => column.notNull())
    .addColumn('paper', 'integer', (column) => column.notNull())
    .addColumn('carried_over', 'integer', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('counts_pk', ['petition', 'partner'])
    .execute();

  await db.schema
    .createTable('batches')
    .addColumn('petition', 'text', (column) => column.notNull().references('petitions.petition'))
    .addColumn('batch', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('signatures', 'integer', (column) => column.notNull())
    .addColumn('partner', 'text')
    .addColumn('counted_on', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('batches_pk', ['petition', 'batch'])
    .execute();

  await db.schema
    .createTable('letters')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('media_type', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('alt', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('donations')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('campaign', 'text', (column) => column.notNull().references('campaigns.campaign'))
    .addColumn('donation', 'text')
    .addColumn('donor_kind', 'text', (column) => column.notNull())
    .addColumn('donor_name', 'text', (column) => column.notNull())
    .addColumn('anonymous', 'integer', (column) => column.notNull())
    .addColumn('amount_minor', 'integer')
    .addColumn('currency', 'text')
    .addColumn('show_amount', 'integer', (column) => column.notNull())
    .addColumn('received_on', 'text', (column) => column.notNull())
    .addColumn('message', 'text')
    .addColumn('message_language', 'text')
    .addColumn('letter', 'text', (column) => column.references('letters.id'))
    .addColumn('featured', 'integer')
    .addUniqueConstraint('donations_one_each', ['campaign', 'donation'])
    .execute();

  await db.schema
    .createIndex('donations_recent')
    .on('donations')
    .columns(['campaign', 'received_on', 'id'])
    .execute();

  await db.schema
    .createIndex('donations_featured')
    .on('donations')
    .columns(['campaign', 'featured', 'id'])
    .execute();
}
