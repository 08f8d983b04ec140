import { type Context, Hono } from 'hono';
import * as z from 'zod';
import type { AuthAnswer } from '../accounts/sign-in/call-auth.ts';
import { endReplaced, noteSignIn, noteWrongCode, useCode } from '../accounts/sign-in/sign-in.ts';
import { record } from '../audit/trail.ts';
import { askAuth, passCookies, tooMany } from './ask-auth.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ConsoleEnv } from './env.ts';
import { refuse } from './refuse.ts';
import { inPerson, signedIn } from './guard.ts';
import { jsonBody } from './json-body.ts';
import { meOf } from './me.ts';

const Credentials = z.strictObject({ email: z.string().max(320), password: z.string().max(1000) });
const Code = z.union([
  z.strictObject({ code: z.string().max(20) }),
  z.strictObject({ recoveryCode: z.string().max(40) }),
]);

/** Signing in and out. */
export function sessionRoutes(deps: ConsoleDeps) {
  const { db, auth, now } = deps;
  return new Hono<ConsoleEnv>()
    .post('/console/api/session', jsonBody(Credentials), async (c) => {
      const answer = await askAuth(deps, c, '/sign-in/email', c.req.valid('json'));
      if (!answer.ok) return refused(c, answer);
      await endReplaced(auth, c.req.header('Cookie'));
      const isHalf = answer.body.twoFactorRedirect === true;
      if (!isHalf) await noteSignIn(db, answer, now());
      passCookies(c, answer);
      return c.json({ next: isHalf ? ('two-factor' as const) : ('done' as const) }, 200);
    })
    .post('/console/api/session/second-factor', jsonBody(Code), async (c) => {
      const given = c.req.valid('json');
      const answer =
        'code' in given
          ? await askAuth(deps, c, '/two-factor/verify-totp', given)
          : await askAuth(deps, c, '/two-factor/verify-backup-code', { code: given.recoveryCode });
      if (!answer.ok) {
        if (answer.status !== 429) await noteWrongCode(deps, c.req.header('Cookie'), now());
        return refused(c, answer);
      }
      const isGood = !('code' in given) || (await useCode(deps, answer, given.code, now()));
      if (!isGood) return refuse(c, 'not-signed-in');
      await noteSignIn(db, answer, now());
      passCookies(c, answer);
      return c.json({ next: 'done' as const }, 200);
    })
    .get('/console/api/session', signedIn(deps), inPerson, (c) => c.json(meOf(c.get('identity')), 200))
    .delete('/console/api/session', signedIn(deps), inPerson, async (c) => {
      const answer = await askAuth(deps, c, '/sign-out', {});
      await record(db, { by: c.get('identity').actor, action: 'signed-out' }, now());
      passCookies(c, answer);
      return c.body(null, 204);
    });
}

/** A wrong password, a wrong code and an unknown address get what a missing session gets. */
function refused(c: Context, answer: AuthAnswer) {
  return answer.status === 429 ? tooMany(c, answer) : refuse(c, 'not-signed-in');
}
