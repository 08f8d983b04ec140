import { Hono } from 'hono';
import * as z from 'zod';
import { LANGUAGES } from '@samleng/contract';
import { type Accepted, acceptLink } from '../accounts/accept-link.ts';
import { PASSWORD_LETTERS_MAX, PASSWORD_LETTERS_MIN } from '../accounts/auth-settings.ts';
import { findAccount } from '../accounts/account.ts';
import { findLink } from '../accounts/links.ts';
import { sendPasswordLink } from '../accounts/password-link.ts';
import { startSession } from '../accounts/start-session.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ConsoleEnv } from './env.ts';
import { invalidInput, refuse } from './refuse.ts';
import { jsonBody } from './json-body.ts';

const Token = z.strictObject({ token: z.string().max(100) });
export const Password = z.string().min(PASSWORD_LETTERS_MIN).max(PASSWORD_LETTERS_MAX);
const Use = Token.extend({
  name: z.string().trim().min(1).max(100).optional(),
  email: z.email().max(320).optional(),
  password: Password.optional(),
  language: z.enum(LANGUAGES).optional(),
});

type Next = 'done' | 'sign-in';

/** Links that work once: for a first owner, somebody invited, a forgotten password. The token is never in a URL. */
export function linkRoutes(deps: ConsoleDeps) {
  const { db, auth, now } = deps;
  return new Hono<ConsoleEnv>()
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
      const account = await findAccount(db, accepted.account);
      // A password alone is half of signing in: the code is asked for on the sign-in page.
      if (account?.twoFactor === true) return c.json({ next: 'sign-in' as Next }, 200);
      const cookie = await startSession(auth, accepted.account, c.req.header('User-Agent'));
      c.header('Set-Cookie', cookie, { append: true });
      return c.json({ next: 'done' as Next }, 200);
    })
    .post(
      '/console/api/links/password',
      jsonBody(z.strictObject({ email: z.email().max(320) })),
      async (c) => {
        // Neither the answer nor its time tells whether somebody has an account.
        void sendPasswordLink(deps, c.req.valid('json').email, now());
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
