import type { Actor } from '../domain/accounts/actor.ts';
import { mustUseSecondFactor, type Permission, permissionsOf } from '../domain/accounts/roles.ts';
import type { Db } from '../database/db.ts';
import { type Account, findAccount } from './account.ts';
import { findApiToken, noteUse } from './api-tokens.ts';
import type { Auth } from './auth.ts';
import { SESSION_COOKIE } from './sign-in/auth-settings.ts';

/** An account or a token that asks, and its permissions. */
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
  return bySession(db, auth, cookie);
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

/** @param cookie The whole header. @returns undefined when it names no session that is good still. */
export async function findSession(
  { better }: Auth,
  cookie: string | undefined,
): Promise<{ token: string; account: string } | undefined> {
  if (!cookie?.includes(`${SESSION_COOKIE}=`)) return undefined;
  const { api } = await better();
  const found = await api.getSession({ headers: new Headers({ Cookie: cookie }) });
  return found === null ? undefined : { token: found.session.token, account: found.user.id };
}

async function bySession(db: Db, auth: Auth, cookie: string | undefined): Promise<Identity | undefined> {
  const session = await findSession(auth, cookie);
  const account = session && (await findAccount(db, session.account));
  if (session === undefined || account === undefined) return undefined;
  await auth.sessions.touch(session.token);
  const { role, twoFactor, hasPassword } = account;
  return {
    actor: { kind: 'account', id: account.id },
    account,
    permissions: permissionsOf(role),
    session: session.token,
    needsSecondFactor: mustUseSecondFactor(role) && hasPassword && !twoFactor,
  };
}
