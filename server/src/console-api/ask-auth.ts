import type { Context } from 'hono';
import { type AuthAnswer, callAuth } from '../accounts/sign-in/call-auth.ts';
import { addressOf } from '../http/address.ts';
import type { ConsoleDeps } from './deps.ts';
import { refuse } from './refuse.ts';

// For tests, which call the app without a server: all of them are one client.
const NOBODY = '127.0.0.1';

/** The address that limits count by. */
export function clientOf({ trustedProxies }: Pick<ConsoleDeps, 'trustedProxies'>, c: Context): string {
  return addressOf(c, trustedProxies) || NOBODY;
}

/** Asks better-auth on behalf of this request. @param cookie Of an answer just now, where that has changed the session. */
export function askAuth(
  { auth, trustedProxies }: ConsoleDeps,
  c: Context,
  path: string,
  body: object,
  cookie = c.req.header('Cookie'),
): Promise<AuthAnswer> {
  return callAuth(auth, path, body, {
    cookie,
    address: clientOf({ trustedProxies }, c),
    userAgent: c.req.header('User-Agent'),
  });
}

/** For our own answer: the cookies that better-auth sets. */
export function passCookies(c: Context, { setCookies }: AuthAnswer): void {
  for (const cookie of setCookies) c.header('Set-Cookie', cookie, { append: true });
}

/** For a 429 of better-auth: when to try again. */
export function tooMany(c: Context, { retryAfterSeconds }: AuthAnswer) {
  if (retryAfterSeconds === undefined) return refuse(c, 'too-many-requests');
  return refuse(c, 'too-many-requests', { headers: { 'Retry-After': String(retryAfterSeconds) } });
}
