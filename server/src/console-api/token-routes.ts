import { Hono } from 'hono';
import * as z from 'zod';
import { namesOf } from '../accounts/actor-names.ts';
import { type ApiToken, endApiToken, listApiTokens, makeApiToken } from '../accounts/api-tokens.ts';
import type { Identity } from '../accounts/identify.ts';
import type { Db } from '../database/db.ts';
import { permissionsOf, SCOPES } from '../domain/accounts/roles.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ConsoleEnv } from './env.ts';
import { refuse } from './refuse.ts';
import { inPerson, may, signedIn } from './guard.ts';
import { jsonBody, ShownName } from './json-body.ts';

const Asked = z.strictObject({
  name: ShownName,
  scopes: z.array(z.enum(SCOPES)).min(1),
  days: z.int().min(1).max(366),
});

/** Tokens for programs: one's own; owners see and end those of everybody. */
export function tokenRoutes(deps: ConsoleDeps) {
  const { db, now } = deps;
  return new Hono<ConsoleEnv>()
    .use('/console/api/tokens/*', signedIn(deps), inPerson, may('tokens'))
    .get('/console/api/tokens', async (c) =>
      c.json({ tokens: await withOwners(db, await listApiTokens(db, whose(c.get('identity')), now())) }, 200),
    )
    .post('/console/api/tokens', jsonBody(Asked), async (c) => {
      const { account, actor } = c.get('identity');
      const asked = c.req.valid('json');
      const made = await makeApiToken(db, { account: account.id, ...asked }, { by: actor, now: now() });
      return c.json(made, 201);
    })
    .delete('/console/api/tokens/:id', async (c) => {
      const [identity, id] = [c.get('identity'), c.req.param('id')];
      const isEnded = await endApiToken(db, id, whose(identity), { by: identity.actor, now: now() });
      return isEnded ? c.body(null, 204) : refuse(c, 'not-found');
    });
}

/** `owner` is the name of the account that made it. */
async function withOwners(db: Db, tokens: readonly ApiToken[]) {
  const names = await namesOf(
    db,
    tokens.map(({ account }) => `account:${account}`),
  );
  return tokens.map((token) => ({ ...token, owner: names[`account:${token.account}`] ?? '' }));
}

function whose({ account }: Identity): string | undefined {
  return permissionsOf(account.role).includes('people') ? undefined : account.id;
}
