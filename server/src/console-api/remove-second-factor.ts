import type { Context } from 'hono';
import type { AuthAnswer } from '../accounts/sign-in/call-auth.ts';
import { record } from '../audit/trail.ts';
import { askAuth } from './ask-auth.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ConsoleEnv } from './env.ts';

/** `wrong`: the field that is refused. `cookie`: of the session, which the removal makes anew. */
type Removed = AuthAnswer & { wrong: 'code' | 'password'; cookie: string };

/**
 * For a new phone: removes the second factor, so that another can be set up. A password alone does not do: whoever has
 * stolen it would put their own phone in the place of the owner's.
 *
 * @param code From the app so far, or a recovery code, which is used up.
 */
export async function removeSecondFactor(
  deps: ConsoleDeps,
  c: Context<ConsoleEnv>,
  password: string,
  code = '',
): Promise<Removed> {
  const path = /^\d{6}$/.test(code) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code';
  const checked = await askAuth(deps, c, path, { code });
  if (!checked.ok) return { ...checked, wrong: 'code', cookie: '' };
  const answer = await askAuth(deps, c, '/two-factor/disable', { password });
  if (answer.ok) {
    await record(deps.db, { by: c.get('identity').actor, action: 'second-factor-removed' }, deps.now());
  }
  const cookie = answer.setCookies.map((line) => line.split(';')[0]).join('; ');
  return { ...answer, wrong: 'password', cookie };
}
