import type { Db } from '../database/db.ts';
import type { AccountRow } from '../database/account-tables.ts';
import type { Role } from '../domain/accounts/roles.ts';

/** Somebody who may open the console. */
export type Account = {
  id: string;
  name: string;
  email: string;
  role: Role;
  /** Whose figures a partner may see; null for the other roles. */
  campaign: string | null;
  partner: string | null;
  language: string;
  /** Whether signing in asks for a code besides the password. */
  twoFactor: boolean;
  /** Accounts without one are opened by a link alone: the demo's. */
  hasPassword: boolean;
  madeAt: string;
};

export async function findAccount(db: Db, id: string): Promise<Account | undefined> {
  const row = await accounts(db).where('accounts.id', '=', id).executeTakeFirst();
  return row && fromRow(row);
}

export async function findAccountByEmail(db: Db, email: string): Promise<Account | undefined> {
  const row = await accounts(db).where('accounts.email', '=', emailKey(email)).executeTakeFirst();
  return row && fromRow(row);
}

export async function listAccounts(db: Db): Promise<Account[]> {
  const rows = await accounts(db).orderBy('accounts.created_at').orderBy('accounts.id').execute();
  return rows.map(fromRow);
}

/** As better-auth stores and looks for addresses. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

function accounts(db: Db) {
  return db
    .selectFrom('accounts')
    .selectAll('accounts')
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('account_passwords')
            .select('account_passwords.id')
            .whereRef('account_passwords.user_id', '=', 'accounts.id'),
        )
        .as('has_password'),
    );
}

function fromRow(row: AccountRow & { has_password: unknown }): Account {
  const { id, name, email, role, campaign, partner, language } = row;
  return {
    id,
    name,
    email,
    role,
    campaign,
    partner,
    language,
    twoFactor: row.two_factor_enabled === 1,
    // A number on SQLite, a boolean on PostgreSQL.
    hasPassword: Boolean(row.has_password),
    madeAt: row.created_at,
  };
}
