import { Hono } from 'hono';
import * as z from 'zod';
import { LANGUAGES, type Language, Slug } from '@samleng/contract';
import { findAccountByEmail, listAccounts } from '../accounts/account.ts';
import { endInvitation, inviteByMail } from '../accounts/links/invite.ts';
import { listInvitations } from '../accounts/links/links.ts';
import { type Changed, changeRole, removeAccount } from '../accounts/people.ts';
import { endSessions } from '../accounts/sessions/sessions.ts';
import { ROLES } from '../domain/accounts/roles.ts';
import { partnerExists } from '../petitions/find.ts';
import { listPartners } from '../petitions/titles.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ConsoleEnv } from './env.ts';
import { invalidInput, refuse } from './refuse.ts';
import { inPerson, may, signedIn } from './guard.ts';
import { jsonBody } from './json-body.ts';
import type { Context } from 'hono';

const Standing = z.strictObject({ role: z.enum(ROLES), campaign: Slug.optional(), partner: Slug.optional() });
const Invitation = Standing.extend({ email: z.email().max(320), language: z.enum(LANGUAGES) });

/** The people who may open the console: for owners. */
export function peopleRoutes(deps: ConsoleDeps) {
  const { db, auth, now } = deps;
  const circumstances = (c: Context<ConsoleEnv>) => ({ by: c.get('identity').actor, now: now() });
  return new Hono<ConsoleEnv>()
    .use('/console/api/people/*', signedIn(deps), inPerson, may('people'))
    .get('/console/api/people', async (c) => {
      const invitations = await listInvitations(db, now());
      return c.json(
        {
          people: await listAccounts(db),
          partners: await listPartners(db),
          invitations: invitations.map(({ id, email, role, campaign, partner, made_at, expires_at }) => ({
            id,
            email,
            role,
            campaign,
            partner,
            madeAt: made_at,
            expiresAt: expires_at,
          })),
        },
        200,
      );
    })
    .post('/console/api/people/invitations', jsonBody(Invitation), async (c) => {
      const asked = c.req.valid('json');
      const wrong = await wrongStanding(deps, asked);
      if (wrong !== undefined) return invalidInput(c, [wrong]);
      if ((await findAccountByEmail(db, asked.email)) !== undefined) {
        return invalidInput(c, [{ field: 'email', message: 'has an account already' }]);
      }
      const language: Language = asked.language;
      return c.json(await inviteByMail(deps, { ...asked, language }, circumstances(c)), 201);
    })
    .delete('/console/api/people/invitations/:id', async (c) => {
      const isEnded = await endInvitation(db, c.req.param('id'), circumstances(c));
      return isEnded ? c.body(null, 204) : refuse(c, 'not-found');
    })
    .patch('/console/api/people/:id', jsonBody(Standing), async (c) => {
      const wrong = await wrongStanding(deps, c.req.valid('json'));
      if (wrong !== undefined) return invalidInput(c, [wrong]);
      return told(c, await changeRole(db, c.req.param('id'), c.req.valid('json'), circumstances(c)));
    })
    .delete('/console/api/people/:id', async (c) =>
      told(c, await removeAccount(db, auth, c.req.param('id'), circumstances(c))),
    )
    .delete('/console/api/people/:id/sessions', async (c) => {
      const isThere = await endSessions(db, auth, { account: c.req.param('id') }, circumstances(c));
      return isThere ? c.body(null, 204) : refuse(c, 'not-found');
    });
}

/** A partner sees the figures of one chapter, so that one must be named, and exist. */
async function wrongStanding({ db }: ConsoleDeps, { role, campaign, partner }: z.output<typeof Standing>) {
  if (role !== 'partner') {
    return campaign === undefined && partner === undefined
      ? undefined
      : { field: 'partner', message: 'is for the role partner alone' };
  }
  const isThere =
    campaign !== undefined && partner !== undefined && (await partnerExists(db, campaign, partner));
  return isThere ? undefined : { field: 'partner', message: 'is missing, or no partner of the campaign' };
}

function told(c: Context, changed: Changed) {
  if (changed.ok) return c.body(null, 204);
  if (changed.because === 'unknown') return refuse(c, 'not-found');
  return invalidInput(c, [{ field: 'role', message: 'must stay owner: nobody else is one' }]);
}
