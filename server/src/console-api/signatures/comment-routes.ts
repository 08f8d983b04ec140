import { Hono } from 'hono';
import * as z from 'zod';
import { readComments } from '../../signatures/comments.ts';
import type { ConsoleDeps } from '../deps.ts';
import type { ConsoleEnv } from '../env.ts';
import { inPerson, may, signedIn } from '../guard.ts';
import { jsonBody } from '../json-body.ts';
import { petitionAsked } from './asked-for.ts';

const Asked = z.strictObject({
  which: z.enum(['agreed', 'all']),
  cursor: z.string().max(100).optional(),
});

/** Comments, a limited number a request. */
export function commentRoutes(deps: ConsoleDeps) {
  return new Hono<ConsoleEnv>().post(
    '/console/api/petitions/:petition/comments',
    signedIn(deps),
    inPerson,
    may('signatures:read'),
    jsonBody(Asked),
    async (c) => {
      const asked = await petitionAsked(deps, c);
      if ('refusal' in asked) return asked.refusal;
      return c.json(await readComments(deps.db, asked.petition.petition, c.req.valid('json')), 200);
    },
  );
}
