import { randomUUID } from 'node:crypto';
import type { Role } from '../../domain/accounts/roles.ts';
import type { AccountLinkRow } from '../../database/account-tables.ts';
import type { Db } from '../../database/db.ts';
import { lockAccounts } from '../../database/lock.ts';
import { record } from '../../audit/trail.ts';
import { emailKey, findAccountByEmail } from '../account.ts';
import type { Auth } from '../auth.ts';
import { endOldAccess } from '../sessions/end-old-access.ts';
import { findLink, useLink } from './links.ts';
import { hashPassword, removeSecondFactor, storePassword } from '../sign-in/password.ts';

/** `email` counts for a first owner only: an invitation and a new password name theirs. */
export type Accepting = {
  token: string;
  name?: string;
  email?: string;
  password?: string;
  language?: string;
};

export type Accepted =
  | { ok: true; account: string }
  /** `gone`: the link is unknown, used or too old. */
  | { ok: false; because: 'gone' | 'name' | 'email' | 'password' };

/** Does what a link is for: makes an account, or sets a new password. */
export async function acceptLink(db: Db, auth: Auth, asked: Accepting, now: Date): Promise<Accepted> {
  const link = await findLink(db, asked.token, now);
  if (link === undefined) return { ok: false, because: 'gone' };
  if (link.kind === 'sign-in') return useUp(db, link, asked, now);
  if (asked.password === undefined) return { ok: false, because: 'password' };
  const hash = await hashPassword(auth, asked.password);
  return db
    .transaction()
    .execute(async (trx): Promise<Accepted> => {
      if (!(await useLink(trx, asked.token, now))) return { ok: false, because: 'gone' };
      const account = link.account ?? (await accountFor(trx, link, asked, now));
      if (typeof account !== 'string') throw new Refused(account);
      if (link.kind === 'owner') await becomeOwner(trx, account, now);
      await storePassword(trx, account, hash, now);
      // A thief of the old password, or of a session, is out.
      await endOldAccess(trx, auth, { account }, now);
      const action = link.kind === 'password' ? 'password-set' : 'link-used';
      await record(
        trx,
        { by: { kind: 'account', id: account }, action, details: { link: link.id, kind: link.kind } },
        now,
      );
      return { ok: true, account };
    })
    .catch(refusedBy);
}

/** Rolls the transaction back, so that the link stays good for another try. */
class Refused extends Error {
  override readonly name = 'Refused';
  readonly accepted: Accepted;
  constructor(accepted: Accepted) {
    super('The link was not accepted');
    this.accepted = accepted;
  }
}

function refusedBy(error: unknown): Accepted {
  if (error instanceof Refused) return error.accepted;
  throw error;
}

async function useUp(
  db: Db,
  { account }: AccountLinkRow,
  { token, language }: Accepting,
  now: Date,
): Promise<Accepted> {
  const isFree = await useLink(db, token, now);
  if (!isFree || account === null) return { ok: false, because: 'gone' };
  // The demo's owner has chosen none: it is that of the browser in which the demo is opened.
  if (language !== undefined)
    await db.updateTable('accounts').set({ language }).where('id', '=', account).execute();
  return { ok: true, account };
}

async function accountFor(
  trx: Db,
  link: AccountLinkRow,
  { name = '', email, language }: Accepting,
  now: Date,
): Promise<string | Accepted> {
  const address = link.email ?? email;
  if (address === undefined) return { ok: false, because: 'email' };
  // Of two links for one address that are used at once, one makes the account.
  await lockAccounts(trx);
  const known = await findAccountByEmail(trx, address);
  // A lost password of an owner, or somebody who becomes one: the link comes from the server itself.
  if (known !== undefined) return link.kind === 'owner' ? known.id : { ok: false, because: 'email' };
  if (name.trim() === '') return { ok: false, because: 'name' };
  if (link.role === null) return { ok: false, because: 'gone' };
  return addAccount(trx, { ...link, role: link.role, name, email: address, language }, now);
}

type NewAccount = {
  name: string;
  email: string;
  role: Role;
  campaign?: string | null;
  partner?: string | null;
  language?: string | null | undefined;
};

export async function addAccount(trx: Db, account: NewAccount, now: Date): Promise<string> {
  const [id, instant] = [randomUUID(), now.toISOString()];
  await trx
    .insertInto('accounts')
    .values({
      id,
      name: account.name.trim(),
      email: emailKey(account.email),
      email_verified: 1,
      image: null,
      role: account.role,
      campaign: account.campaign ?? null,
      partner: account.partner ?? null,
      language: account.language ?? 'en',
      two_factor_enabled: 0,
      created_at: instant,
      updated_at: instant,
    })
    .execute();
  return id;
}

async function becomeOwner(trx: Db, account: string, now: Date): Promise<void> {
  const owner = { role: 'owner' as const, campaign: null, partner: null, updated_at: now.toISOString() };
  await trx.updateTable('accounts').set(owner).where('id', '=', account).execute();
  await removeSecondFactor(trx, account, now);
}
