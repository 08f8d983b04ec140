import { PetitionList } from '@samleng/contract';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { cacheableJson, LIVELY } from '../http/cacheable.ts';
import type { Env } from '../http/env.ts';
import { json, NOT_MODIFIED, problems } from '../http/openapi/documentation.ts';
import { problem } from '../http/problem.ts';
import { query } from '../http/query.ts';
import type { PublicCache } from './public-cache.ts';

const ListQuery = z.object({
  campaign: z.string().optional().meta({ description: 'Its slug; all campaigns when left out' }),
});

export function listRoutes({ publicCache }: { publicCache: Pick<PublicCache, 'petitions'> }): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/v1/petitions',
    describeRoute({
      operationId: 'listPetitions',
      tags: ['petitions'],
      summary: 'The petitions of a campaign',
      description: 'The newest first, a hundred at most; without those that are not open yet.',
      responses: {
        200: json('The petitions', PetitionList),
        ...NOT_MODIFIED,
        ...problems('malformed', 'campaign-not-found'),
      },
    }),
    query(ListQuery),
    async (c) => {
      const found = await publicCache.petitions(c.req.valid('query').campaign);
      return found ? cacheableJson(c, found, LIVELY) : problem(c, 'campaign-not-found');
    },
  );

  return routes;
}
