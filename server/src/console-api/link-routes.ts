import { Hono } from 'hono';
import * as z from 'zod';
import { LANGUAGES } from '@samleng/contract';
import { type Accepted, acceptLink } from '../accounts/links/accept-link.ts';
import { PASSWORD_LETTERS_MAX, PASSWORD_LETTERS_MIN } from '../accounts/sign-in/auth-settings.ts';
import { findAccount } from '../accounts/account.ts';
import { findLink } from '../accounts/links/links.ts';
import { sendPasswordLink } from '../accounts/links/password-link.ts';
import { endReplaced } from '../accounts/sign-in/sign-in.ts';
import { startSession } from '../accounts/sessions/start-session.ts';
import { errorLine } from '../http/monitoring/error-line.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ConsoleEnv } from './env.ts';
import { rateLimited } from './guard.ts';
import { invalidInput, refuse } from './refuse.ts';
import { jsonBody, ShownName } from './json-body.ts';

const LINKS_A_MINUTE = 30;
const Token = z.strictObject({ token: z.string().max(100) });
export const Password = z.string().min(PASSWORD_LETTERS_MIN).max(PASSWORD_LETTERS_MAX);
const Use = Token.extend({
  name: ShownName.optional(),
  email: z.email().max(320).optional(),
  password: Password.optional(),
  language: z.enum(LANGUAGES).optional(),
});

/** Links that work once: for a first owner, somebody invited, a forgotten password. The token is never in a URL. */
export function linkRoutes(deps: ConsoleDeps) {
  const { db, auth, now, log } = deps;
  return new Hono<ConsoleEnv>()
    .use('/console/api/links/*', rateLimited(deps, LINKS_A_MINUTE))
    .post('/console/api/links/look', jsonBody(Token), async (c) => {
      const link = await findLink(db, c.req.valid('json').token, now());
      if (link === undefined) return refuse(c, 'not-found');
      const account = link.account === null ? undefined : await findAccount(db, link.account);
      const email = link.email ?? account?.email ?? null;
      return c.json({ kind: link.kind, email, role: link.role ?? account?.role ?? null }, 200);
    })
    .post('/console/api/links/use', jsonBody(Use), async (c) => {
      const asked = c.req.valid('json');
      const accepted = await acceptLink(db, auth, asked, now());
      if (!accepted.ok)
        return accepted.because === 'gone'
          ? refuse(c, 'not-found')
          : invalidInput(c, [WHY[accepted.because]]);
      await endReplaced(auth, c.req.header('Cookie'));
      const account = await findAccount(db, accepted.account);
      // A password alone is half of signing in: the code is asked for on the sign-in page.
      const isHalf = account?.twoFactor === true;
      if (!isHalf) {
        const cookie = await startSession(auth, accepted.account, c.req.header('User-Agent'));
        c.header('Set-Cookie', cookie, { append: true });
      }
      return c.json({ next: isHalf ? ('sign-in' as const) : ('done' as const) }, 200);
    })
    .post(
      '/console/api/links/password',
      jsonBody(z.strictObject({ email: z.email().max(320) })),
      async (c) => {
        const { email } = c.req.valid('json');
        // Afterwards, so that neither the answer nor its time tells whether somebody has an account.
        setImmediate(() => {
          sendPasswordLink(deps, email, now()).catch((error: unknown) => log.error(errorLine(error)));
        });
        return c.body(null, 202);
      },
    );
}

const WHY: Record<
  Exclude<Exclude<Accepted, { ok: true }>['because'], 'gone'>,
  { field: string; message: string }
> = {
  name: { field: 'name', message: 'is missing' },
  email: { field: 'email', message: 'is missing, or has an account already' },
  password: { field: 'password', message: 'is missing' },
};
