import { Slug } from '@samleng/contract';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { breakdown, BREAKDOWN_KEYS } from '../counts/breakdown.ts';
import { json, problems } from '../http/openapi/documentation.ts';
import { query } from '../http/query.ts';
import type { ConsoleDeps } from './deps.ts';
import type { ConsoleEnv } from './env.ts';
import { may, signedIn } from './guard.ts';
import { refuse } from './refuse.ts';

const count = z.int().nonnegative();

const CountInParts = z
  .object({
    petition: Slug,
    count,
    rows: z
      .array(
        z.union([
          z.object({ kind: z.literal('value'), value: z.string().nullable(), count }),
          z.object({ kind: z.enum(['other', 'online', 'paper', 'carried-over']), count }),
        ]),
      )
      .meta({
        description:
          'They add up to `count`; `value` is null for signatures without one; `other` are those on pages where nobody has seen the tag',
      }),
  })
  .meta({ id: 'CountInParts' });

const By = z.object({
  by: z
    .enum(BREAKDOWN_KEYS)
    .optional()
    .meta({ description: 'The parts; without it how the signatures came' }),
});

/** Counts, as `samleng count` prints them. */
export function countRoutes(deps: ConsoleDeps) {
  const { db, publicUrl } = deps;
  return new Hono<ConsoleEnv>().get(
    '/console/api/petitions/:petition/count',
    describeRoute({
      operationId: 'getCount',
      tags: ['console'],
      security: [{ token: ['campaigns:read'] }],
      summary: 'The count of a petition in parts that add up to it',
      responses: {
        200: json('The count', CountInParts),
        ...problems(
          'malformed',
          'not-signed-in',
          'foreign-origin',
          'not-allowed',
          'second-factor-needed',
          'petition-not-found',
        ),
      },
    }),
    signedIn(deps),
    may('campaigns:read'),
    query(By),
    async (c) => {
      const petition = c.req.param('petition');
      const counted = await breakdown(db, { petition, publicUrl }, c.req.valid('query').by);
      return counted === undefined ? refuse(c, 'petition-not-found') : c.json({ petition, ...counted }, 200);
    },
  );
}
