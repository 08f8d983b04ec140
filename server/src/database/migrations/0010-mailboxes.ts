import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** For the limits on emails: the code of the mail domain, pressed buttons, and mailboxes that want no emails. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('outbox').addColumn('domain_code', 'text').execute();
  await db.schema
    .createTable('mailbox_presses')
    .addColumn('address_key', 'text', (column) => column.primaryKey())
    .addColumn('pressed_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('stopped_mailboxes')
    .addColumn('address_key', 'text', (column) => column.primaryKey())
    .addColumn('stopped_at', 'text', (column) => column.notNull())
    .execute();
  if (db.getExecutor().adapter instanceof PostgresAdapter) await sortByBytes(db);
  // Of sent emails only: signing, which queues them, writes to neither index.
  // With `state` in front: otherwise SQLite takes outbox_due, and reads all sent emails.
  await sql`create index outbox_sent on outbox (state, settled_at, domain_code) where state = 'sent'`.execute(
    db,
  );
  await sql`create index outbox_sent_to on outbox (domain_code, settled_at) where state = 'sent'`.execute(db);
}

// As for all text columns in 0003: instants are compared with `<`, by bytes.
async function sortByBytes(db: Kysely<unknown>): Promise<void> {
  const added = {
    outbox: ['domain_code'],
    mailbox_presses: ['address_key', 'pressed_at'],
    stopped_mailboxes: ['address_key', 'stopped_at'],
  };
  for (const [table, columns] of Object.entries(added)) {
    for (const column of columns) {
      await sql`alter table ${sql.table(table)} alter column ${sql.ref(column)} type text collate "C"`.execute(
        db,
      );
    }
  }
}
