import { createMiddleware } from 'hono/factory';
import { SESSION_COOKIE } from '../accounts/sign-in/auth-settings.ts';
import { identify } from '../accounts/identify.ts';
import { servesConsole } from '../domain/accounts/console-origin.ts';
import type { Permission } from '../domain/accounts/roles.ts';
import { addressGroup } from '../http/client-address.ts';
import type { Env } from '../http/env.ts';
import { problem } from '../http/problem.ts';
import { clientOf } from './ask-auth.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ConsoleEnv } from './env.ts';

const READING = ['GET', 'HEAD'];
const RATE_SECONDS = 60;

/**
 * Refuses what another site's page sends, before anything else is looked at. Browsers name the origin of everything that
 * changes something, so with a cookie of the console it may not be missing there.
 */
export function ownOrigin(publicUrl: string) {
  return createMiddleware<Env>(async (c, next) => {
    c.header('Cache-Control', 'no-store');
    c.header('Cross-Origin-Resource-Policy', 'same-origin');
    const origin = c.req.header('Origin');
    const isSafe = READING.includes(c.req.method) || !c.req.header('Cookie')?.includes(SESSION_COOKIE);
    const isOwn = origin === undefined ? isSafe : origin === publicUrl;
    return isOwn ? next() : problem(c, 'foreign-origin');
  });
}

/** Says so where browsers would drop the cookie of a session, and a token would cross the network in clear. */
export function overHttps(publicUrl: string) {
  const isServed = servesConsole(publicUrl);
  return createMiddleware<Env>(async (c, next) => (isServed ? next() : problem(c, 'console-needs-https')));
}

/** Nothing has such a name, and PostgreSQL fails when it is asked for one. */
export const withoutNul = createMiddleware<Env>(async (c, next) =>
  c.req.url.includes('%00') ? problem(c, 'not-found') : next(),
);

/**
 * For what anybody may ask for without having signed in: so many requests a minute from one address, as better-auth
 * limits signing in.
 */
export function rateLimited(deps: ConsoleDeps, max: number) {
  return createMiddleware<Env>(async (c, next) => {
    const { group } = addressGroup(clientOf(deps, c));
    const hits = await deps.auth.sessions.increment(`${group}|${c.req.path}`, RATE_SECONDS);
    return hits > max ? problem(c, 'too-many-requests') : next();
  });
}

/** Nobody gets past without credentials, nor with wrong or ended ones: all three get one and the same answer. */
export function signedIn({ db, auth, now }: ConsoleDeps) {
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
