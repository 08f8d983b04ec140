import { LANGUAGES } from '@samleng/contract';
import { Hono } from 'hono';
import * as z from 'zod';
import type { AuthAnswer } from '../accounts/sign-in/call-auth.ts';
import { credentialsChanged } from '../accounts/sign-in/credentials-changed.ts';
import { changeOwnAccount } from '../accounts/own-account.ts';
import { endSession, endSessions, listSessions } from '../accounts/sessions/sessions.ts';
import { record } from '../audit/trail.ts';
import { askAuth, passCookies, tooMany } from './ask-auth.ts';
import { removeSecondFactor } from './remove-second-factor.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ConsoleEnv } from './env.ts';
import { invalidInput, refuse } from './refuse.ts';
import { inPerson, signedIn } from './guard.ts';
import { jsonBody, ShownName } from './json-body.ts';
import { Password } from './link-routes.ts';
import { meOf } from './me.ts';
import type { Context } from 'hono';

const Given = z.string().max(1000);
/** `code`: from the app so far, or a recovery code; where there is a second factor already. */
const SetUp = z.strictObject({ password: Given, code: z.string().max(40).optional() });
const IS_SET = { field: 'code', message: 'is set up already' };
const Profile = z.strictObject({
  name: ShownName.optional(),
  language: z.enum(LANGUAGES).optional(),
});

/** One's own account: password, second factor, sessions. */
export function accountRoutes(deps: ConsoleDeps) {
  const { db, auth, now } = deps;
  const by = (c: Context<ConsoleEnv>) => ({ by: c.get('identity').actor, now: now() });
  const changed = (
    c: Context<ConsoleEnv>,
    action: 'password-set' | 'second-factor-set',
    answer: AuthAnswer,
  ): Promise<void> =>
    credentialsChanged(deps, { account: c.get('identity').account.id, action }, answer, now());
  return new Hono<ConsoleEnv>()
    .use('/console/api/account/*', signedIn(deps), inPerson)
    .patch('/console/api/account', jsonBody(Profile), async (c) => {
      const identity = c.get('identity');
      const account = await changeOwnAccount(db, identity.account, c.req.valid('json'), now());
      return c.json(meOf({ ...identity, account }), 200);
    })
    .post(
      '/console/api/account/password',
      jsonBody(z.strictObject({ current: Given, password: Password })),
      async (c) => {
        const { current, password } = c.req.valid('json');
        const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true };
        const answer = await askAuth(deps, c, '/change-password', body);
        if (!answer.ok) return refused(c, answer, 'current');
        await changed(c, 'password-set', answer);
        passCookies(c, answer);
        return c.body(null, 204);
      },
    )
    .post('/console/api/account/two-factor', jsonBody(SetUp), async (c) => {
      const { password, code } = c.req.valid('json');
      const removed = c.get('identity').account.twoFactor
        ? await removeSecondFactor(deps, c, password, code)
        : undefined;
      if (removed !== undefined && !removed.ok) return refused(c, removed, removed.wrong);
      const answer = await askAuth(deps, c, '/two-factor/enable', { password }, removed?.cookie);
      if (!answer.ok) return refused(c, answer, 'password');
      if (removed !== undefined) passCookies(c, removed);
      const { totpURI: uri, backupCodes: recoveryCodes } = answer.body as {
        totpURI: string;
        backupCodes: string[];
      };
      passCookies(c, answer);
      return c.json({ uri, recoveryCodes }, 200);
    })
    .post(
      '/console/api/account/two-factor/confirm',
      jsonBody(z.strictObject({ code: z.string().max(20) })),
      async (c) => {
        if (c.get('identity').account.twoFactor) return invalidInput(c, [IS_SET]);
        const answer = await askAuth(deps, c, '/two-factor/verify-totp', c.req.valid('json'));
        if (!answer.ok) return refused(c, answer, 'code');
        await changed(c, 'second-factor-set', answer);
        passCookies(c, answer);
        return c.body(null, 204);
      },
    )
    .post('/console/api/account/recovery-codes', jsonBody(z.strictObject({ password: Given })), async (c) => {
      const answer = await askAuth(deps, c, '/two-factor/generate-backup-codes', c.req.valid('json'));
      if (!answer.ok) return refused(c, answer, 'password');
      await record(db, { by: c.get('identity').actor, action: 'recovery-codes-made' }, now());
      passCookies(c, answer);
      return c.json({ recoveryCodes: answer.body.backupCodes as string[] }, 200);
    })
    .get('/console/api/account/sessions', async (c) => {
      const { account, session } = c.get('identity');
      return c.json({ sessions: await listSessions(auth, account.id, session) }, 200);
    })
    .delete('/console/api/account/sessions', async (c) => {
      const { account, session } = c.get('identity');
      await endSessions(db, auth, { account: account.id, but: session }, by(c));
      return c.body(null, 204);
    })
    .delete('/console/api/account/sessions/:id', async (c) => {
      const one = { account: c.get('identity').account.id, id: c.req.param('id') };
      const isEnded = await endSession(db, auth, one, by(c));
      return isEnded ? c.body(null, 204) : refuse(c, 'not-found');
    });
}

/** @param field The one that holds the password or the code, which is what is wrong as a rule. */
function refused(c: Context, answer: AuthAnswer, field: string) {
  if (answer.status === 429) return tooMany(c, answer);
  return invalidInput(c, [{ field, message: 'is not right' }]);
}
