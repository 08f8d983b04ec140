import { parseSigned } from 'hono/utils/cookie';
import { MINUTE_MS, SECOND_MS } from '../../domain/time/durations.ts';
import { record } from '../../audit/trail.ts';
import type { Db } from '../../database/db.ts';
import type { Auth } from '../auth.ts';
import type { AuthAnswer } from './call-auth.ts';
import { findSession } from '../identify.ts';

// A code is good for three times thirty seconds.
const CODE_SECONDS = (2 * MINUTE_MS) / SECOND_MS;

type Deps = { db: Db; auth: Auth };

/** Somebody is in: writes it down. */
export async function noteSignIn(db: Db, { body }: AuthAnswer, now: Date): Promise<void> {
  const { id } = body.user as { id: string };
  await record(db, { by: { kind: 'account', id }, action: 'signed-in' }, now);
}

/**
 * Writes down a wrong code: it was somebody who knows the password.
 *
 * @param cookie The whole header, with the cookie of a half-finished sign-in.
 */
export async function noteWrongCode(
  { db, auth }: Deps,
  cookie: string | undefined,
  now: Date,
): Promise<void> {
  const { internalAdapter, secret, createAuthCookie } = await (await auth.better()).$context;
  const { name } = createAuthCookie('two_factor');
  const { [name]: half } = await parseSigned(cookie ?? '', secret, name);
  const started = half ? await internalAdapter.findVerificationValue(half) : null;
  if (started === null) return;
  await record(db, { by: { kind: 'account', id: started.value }, action: 'sign-in-refused' }, now);
}

/** Ends the session that a browser had before it signed in anew: nobody would hold its cookie but a thief. */
export async function endReplaced(auth: Auth, cookie: string | undefined): Promise<void> {
  const before = await findSession(auth, cookie);
  if (before !== undefined) await auth.sessions.delete(before.token);
}

/**
 * Takes each code once, although better-auth does as long as it is good: somebody may have read it over a shoulder.
 *
 * @param answer Of better-auth, to this code. @returns False when it was used before; the session is ended then.
 */
export async function useCode(
  { db, auth }: Deps,
  { body }: AuthAnswer,
  code: string,
  now: Date,
): Promise<boolean> {
  const { token, user } = body as { token: string; user: { id: string } };
  const uses = await auth.sessions.increment(`code-${user.id}-${code}`, CODE_SECONDS);
  if (uses === 1) return true;
  await auth.sessions.delete(token);
  await record(db, { by: { kind: 'account', id: user.id }, action: 'sign-in-refused' }, now);
  return false;
}
