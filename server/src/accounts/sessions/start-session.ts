import { serializeSigned } from 'hono/utils/cookie';
import { deviceOf } from '../../domain/accounts/device.ts';
import type { Auth } from '../auth.ts';

/**
 * Signs in an account that has just used a link.
 *
 * @returns The `Set-Cookie` of the session.
 */
export async function startSession(
  { better }: Auth,
  account: string,
  userAgent: string | undefined,
): Promise<string> {
  const { internalAdapter, authCookies, secret } = await (await better()).$context;
  const { token } = await internalAdapter.createSession(account, false, { userAgent: deviceOf(userAgent) });
  const { name, attributes } = authCookies.sessionToken;
  const { maxAge } = attributes;
  return serializeSigned(name, token, secret, {
    path: '/',
    secure: true,
    httpOnly: true,
    sameSite: 'Strict',
    ...(maxAge !== undefined && { maxAge }),
  });
}
