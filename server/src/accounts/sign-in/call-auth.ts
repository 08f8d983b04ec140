import { deviceOf } from '../../domain/accounts/device.ts';
import type { Auth } from '../auth.ts';
import { ADDRESS_HEADER, CODE_LOCK_SECONDS } from './auth-settings.ts';

/** The parts of a browser's request that better-auth may know. */
export type Asking = { cookie: string | undefined; address: string; userAgent: string | undefined };

/** `code` is better-auth's own word for what went wrong, such as `INVALID_PASSWORD`. */
export type AuthAnswer = {
  ok: boolean;
  status: number;
  code: string | undefined;
  /** Of a 429: when to try again. */
  retryAfterSeconds: number | undefined;
  body: Record<string, unknown>;
  setCookies: string[];
};

class AuthFailedError extends Error {
  override readonly name = 'AuthFailedError';
}

/**
 * Asks better-auth as a browser would, so that its rate limits hold; nothing that identifies the browser is passed on.
 *
 * @throws {AuthFailedError} When it failed: nobody is told that a password is wrong because the database is away.
 */
export async function callAuth(
  { better, publicUrl }: Auth,
  path: string,
  body: object,
  asking: Asking,
): Promise<AuthAnswer> {
  const headers = new Headers({
    'Content-Type': 'application/json',
    Origin: publicUrl,
    [ADDRESS_HEADER]: asking.address,
    'User-Agent': deviceOf(asking.userAgent),
  });
  if (asking.cookie !== undefined) headers.set('Cookie', asking.cookie);
  const url = `${publicUrl}/console/api/auth${path}`;
  const auth = await better();
  const response = await auth.handler(
    new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }),
  );
  if (response.status >= 500) throw new AuthFailedError();
  const answered = ((await response.json().catch(() => null)) ?? {}) as Record<string, unknown>;
  return {
    ok: response.ok,
    status: response.status,
    code: typeof answered.code === 'string' ? answered.code : undefined,
    retryAfterSeconds: response.status === 429 ? retryAfterOf(response.headers, answered) : undefined,
    body: answered,
    setCookies: response.headers.getSetCookie(),
  };
}

function retryAfterOf(headers: Headers, { code }: Record<string, unknown>): number | undefined {
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return CODE_LOCK_SECONDS;
  return Number(headers.get('X-Retry-After')) || undefined;
}
