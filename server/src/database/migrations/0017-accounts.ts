import { type Kysely, PostgresAdapter, sql } from 'kysely';
import { sortByBytes } from './sort-by-bytes.ts';

/** Who may open the console, how they sign in, and what they have done. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createAccounts(db);
  await createSecrets(db);
  await createAudit(db);
  await sortByBytes(db, TEXT_COLUMNS);
}

/** The columns that better-auth expects of users, passwords and second factors, and our own. */
async function createAccounts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('accounts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('email_verified', 'integer', (column) => column.notNull())
    .addColumn('image', 'text')
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('campaign', 'text')
    .addColumn('partner', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('two_factor_enabled', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('account_passwords')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('account_id', 'text', (column) => column.notNull())
    .addColumn('provider_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull().unique())
    .addColumn('password', 'text')
    .addColumn('access_token', 'text')
    .addColumn('refresh_token', 'text')
    .addColumn('id_token', 'text')
    .addColumn('access_token_expires_at', 'text')
    .addColumn('refresh_token_expires_at', 'text')
    .addColumn('scope', 'text')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('updated_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('account_second_factors')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('user_id', 'text', (column) => column.notNull().unique())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('backup_codes', 'text', (column) => column.notNull())
    .addColumn('verified', 'integer')
    .addColumn('failed_verification_count', 'integer')
    .addColumn('locked_until', 'text')
    .execute();
}

async function createSecrets(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('console_sessions')
    .addColumn('key_hash', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text')
    .addColumn('owner_code', 'text')
    .addColumn('hits', 'integer', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('console_sessions_expiry')
    .on('console_sessions')
    .columns(['expires_at'])
    .execute();
  await db.schema
    .createIndex('console_sessions_owner')
    .on('console_sessions')
    .columns(['owner_code'])
    .execute();
  await db.schema
    .createTable('account_links')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('account', 'text')
    .addColumn('email', 'text')
    .addColumn('role', 'text')
    .addColumn('campaign', 'text')
    .addColumn('partner', 'text')
    .addColumn('language', 'text')
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute();
  await db.schema
    .createTable('api_tokens')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('account', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('made_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('last_used_on', 'text')
    .addColumn('ended_at', 'text')
    .execute();
}

async function createAudit(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('audit_entries')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('made_by', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('campaign', 'text')
    .addColumn('petition', 'text')
    .addColumn('details', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('audit_entries_at').on('audit_entries').columns(['at', 'id']).execute();
  await (db.getExecutor().adapter instanceof PostgresAdapter
    ? refuseChangesOnPostgres(db)
    : refuseChangesOnSqlite(db));
}

// By triggers: a fault of ours, or a hasty hand, changes nothing that was written.
async function refuseChangesOnSqlite(db: Kysely<unknown>): Promise<void> {
  for (const change of ['update', 'delete']) {
    await sql`
      create trigger ${sql.ref(`audit_entries_no_${change}`)} before ${sql.raw(change)} on audit_entries
      begin select raise(abort, 'The audit trail is append-only'); end`.execute(db);
  }
  // `insert or replace` deletes a row without asking the trigger above.
  await sql`
    create trigger audit_entries_no_replace before insert on audit_entries
    when exists (select 1 from audit_entries where id = new.id)
    begin select raise(abort, 'The audit trail is append-only'); end`.execute(db);
}

async function refuseChangesOnPostgres(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function samleng_append_only() returns trigger language plpgsql as $$
    begin
      raise exception 'The audit trail is append-only';
    end $$`.execute(db);
  await sql`
    create trigger audit_entries_append_only before update or delete on audit_entries
    for each row execute function samleng_append_only()`.execute(db);
  await sql`
    create trigger audit_entries_no_truncate before truncate on audit_entries
    for each statement execute function samleng_append_only()`.execute(db);
}

const TEXT_COLUMNS = {
  accounts: [
    'id',
    'name',
    'email',
    'image',
    'role',
    'campaign',
    'partner',
    'language',
    'created_at',
    'updated_at',
  ],
  account_passwords: ['id', 'account_id', 'provider_id', 'user_id', 'password', 'created_at', 'updated_at'],
  account_second_factors: ['id', 'user_id', 'secret', 'backup_codes', 'locked_until'],
  console_sessions: ['key_hash', 'value', 'owner_code', 'expires_at', 'used_at'],
  account_links: [
    'token_hash',
    'id',
    'kind',
    'account',
    'email',
    'made_by',
    'made_at',
    'expires_at',
    'used_at',
  ],
  api_tokens: [
    'id',
    'token_hash',
    'account',
    'name',
    'scopes',
    'made_at',
    'expires_at',
    'last_used_on',
    'ended_at',
  ],
  audit_entries: ['id', 'at', 'made_by', 'action', 'campaign', 'petition', 'details'],
};
