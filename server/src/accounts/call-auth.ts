import { deviceOf } from '../domain/accounts/device.ts';
import type { Auth } from './auth.ts';
import { ADDRESS_HEADER } from './auth-settings.ts';

/** The parts of a browser's request that better-auth may know. */
export type Asking = { cookie: string | undefined; address: string; userAgent: string | undefined };

/** `code` is better-auth's own word for what went wrong, such as `INVALID_PASSWORD`. */
export type AuthAnswer = {
  ok: boolean;
  status: number;
  code: string | undefined;
  body: Record<string, unknown>;
  setCookies: string[];
};

/** Asks better-auth as a browser would, so that its rate limits hold; nothing that identifies the browser is passed on. */
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
  const answered = ((await response.json().catch(() => null)) ?? {}) as Record<string, unknown>;
  return {
    ok: response.ok,
    status: response.status,
    code: typeof answered.code === 'string' ? answered.code : undefined,
    body: answered,
    setCookies: response.headers.getSetCookie(),
  };
}
