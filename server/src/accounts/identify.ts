import type { Actor } from '../domain/accounts/actor.ts';
import { mustUseSecondFactor, type Permission, permissionsOf } from '../domain/accounts/roles.ts';
import type { Db } from '../database/db.ts';
import { type Account, findAccount } from './account.ts';
import { findApiToken, noteUse } from './api-tokens.ts';
import type { Auth } from './auth.ts';
import { SESSION_COOKIE } from './auth-settings.ts';

/** Who asks, and what they may do. */
export type Identity = {
  actor: Actor;
  account: Account;
  permissions: readonly Permission[];
  /** The token of the session; undefined for an API token. */
  session: string | undefined;
  /** The account must set up a second factor before it may do anything else. */
  needsSecondFactor: boolean;
};

type Credentials = { cookie: string | undefined; authorization: string | undefined };

/** @returns undefined for no, wrong and ended credentials alike. An `Authorization` header is never mixed with a cookie. */
export async function identify(
  db: Db,
  auth: Auth,
  { cookie, authorization }: Credentials,
  now: Date,
): Promise<Identity | undefined> {
  if (authorization !== undefined) return byToken(db, authorization, now);
  return cookie?.includes(`${SESSION_COOKIE}=`) ? bySession(db, auth, cookie) : undefined;
}

async function byToken(db: Db, authorization: string, now: Date): Promise<Identity | undefined> {
  const secret = /^Bearer (\S+)$/i.exec(authorization)?.[1];
  const token = secret === undefined ? undefined : await findApiToken(db, secret, now);
  const account = token && (await findAccount(db, token.account));
  if (token === undefined || account === undefined) return undefined;
  await noteUse(db, token, now);
  // Of the scopes only those that the account still has: whoever loses a role loses it in programs too.
  const permissions = permissionsOf(account.role).filter((one) => (token.scopes as string[]).includes(one));
  return {
    actor: { kind: 'token', id: token.id },
    account,
    permissions,
    session: undefined,
    needsSecondFactor: false,
  };
}

async function bySession(db: Db, auth: Auth, cookie: string): Promise<Identity | undefined> {
  const { api } = await auth.better();
  const found = await api.getSession({ headers: new Headers({ Cookie: cookie }) });
  const account = found === null ? undefined : await findAccount(db, found.user.id);
  if (found === null || account === undefined) return undefined;
  await auth.sessions.touch(found.session.token);
  const { role, twoFactor, hasPassword } = account;
  return {
    actor: { kind: 'account', id: account.id },
    account,
    permissions: permissionsOf(role),
    session: found.session.token,
    needsSecondFactor: mustUseSecondFactor(role) && hasPassword && !twoFactor,
  };
}
