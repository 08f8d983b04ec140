import type { Context } from 'hono';
import { type AuthAnswer, callAuth } from '../accounts/call-auth.ts';
import { addressOf } from '../http/address.ts';
import type { ConsoleDeps } from './deps.ts';

// For tests, which call the app without a server: all of them are one client.
const NOBODY = '127.0.0.1';

/** Asks better-auth on behalf of this request. */
export function askAuth(
  { auth, trustedProxies }: ConsoleDeps,
  c: Context,
  path: string,
  body: object,
): Promise<AuthAnswer> {
  return callAuth(auth, path, body, {
    cookie: c.req.header('Cookie'),
    address: addressOf(c, trustedProxies) || NOBODY,
    userAgent: c.req.header('User-Agent'),
  });
}

/** Our own answer with better-auth's cookies; 204 for null. */
export function answerAuth<Body extends object | null>(c: Context, { setCookies }: AuthAnswer, body: Body) {
  for (const cookie of setCookies) c.header('Set-Cookie', cookie, { append: true });
  return body === null ? c.body(null, 204) : c.json(body, 200);
}
