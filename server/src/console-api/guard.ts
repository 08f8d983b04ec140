import { createMiddleware } from 'hono/factory';
import type { Auth } from '../accounts/auth.ts';
import { SESSION_COOKIE } from '../accounts/auth-settings.ts';
import { identify } from '../accounts/identify.ts';
import type { Db } from '../database/db.ts';
import type { Permission } from '../domain/accounts/roles.ts';
import type { Env } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import type { ConsoleEnv } from './env.ts';

const READING = ['GET', 'HEAD'];

/**
 * Refuses what another site's page sends, before anything else is looked at. Browsers name the origin of everything that
 * changes something, so with a session's cookie it may not be missing there.
 */
export function ownOrigin(publicUrl: string) {
  return createMiddleware<Env>(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    const origin = c.req.header('Origin');
    const isSafe = READING.includes(c.req.method) || !c.req.header('Cookie')?.includes(`${SESSION_COOKIE}=`);
    const isOwn =
      origin === undefined ? isSafe || isToken(c.req.header('Authorization')) : origin === publicUrl;
    return isOwn ? next() : problem(c, 'foreign-origin');
  });
}

type Deps = { db: Db; auth: Auth; now: () => Date };

/** Nobody gets past without credentials, nor with wrong or ended ones: all three get one and the same answer. */
export function signedIn({ db, auth, now }: Deps) {
  return createMiddleware<ConsoleEnv>(async (c, next) => {
    const credentials = { cookie: c.req.header('Cookie'), authorization: c.req.header('Authorization') };
    const identity = await identify(db, auth, credentials, now());
    if (identity === undefined) return problem(c, 'not-signed-in');
    c.set('identity', identity);
    return next();
  });
}

/** Behind `signedIn`: only for accounts and tokens with this permission. */
export function may(permission: Permission) {
  return createMiddleware<ConsoleEnv>(async (c, next) => {
    const { permissions, needsSecondFactor } = c.get('identity');
    if (needsSecondFactor) return problem(c, 'second-factor-needed');
    return permissions.includes(permission) ? next() : problem(c, 'not-allowed');
  });
}

/** Behind `signedIn`: for people only. A program with a token has no business with passwords and sessions. */
export const inPerson = createMiddleware<ConsoleEnv>(async (c, next) =>
  c.get('identity').session === undefined ? problem(c, 'not-allowed') : next(),
);

function isToken(authorization: string | undefined): boolean {
  return authorization !== undefined;
}
