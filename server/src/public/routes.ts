import { Corrections, PartnerSummary, Petition, Removals, Slug, Summary } from '@samleng/contract';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { cacheableJson, LIVELY } from '../http/cacheable.ts';
import type { Env } from '../http/env.ts';
import { json, NOT_MODIFIED, problems } from '../http/openapi/documentation.ts';
import { problem } from '../http/problem.ts';
import type { PublicCache } from './public-cache.ts';

type PetitionDeps = {
  publicCache: Pick<
    PublicCache,
    'petition' | 'document' | 'summary' | 'partnerSummary' | 'removals' | 'corrections' | 'near'
  >;
};

export function petitionRoutes({ publicCache }: PetitionDeps): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/v1/petitions/:petition',
    describeRoute({
      operationId: 'getPetition',
      tags: ['petitions'],
      summary: 'A petition, as a page shows it',
      responses: { 200: json('The petition', Petition), ...NOT_MODIFIED, ...problems('petition-not-found') },
    }),
    async (c) => {
      const found = await publicCache.document(c.req.param('petition'));
      return found ? cacheableJson(c, found, LIVELY) : noPetition(c, c.req.param('petition'));
    },
  );

  routes.get(
    '/v1/petitions/:petition/summary',
    describeRoute({
      operationId: 'getSummary',
      tags: ['petitions'],
      summary: 'How many have signed',
      responses: { 200: json('The count', Summary), ...NOT_MODIFIED, ...problems('petition-not-found') },
    }),
    async (c) => {
      const found = await publicCache.summary(c.req.param('petition'));
      return found ? cacheableJson(c, found, LIVELY) : noPetition(c, c.req.param('petition'));
    },
  );

  routes.get(
    '/v1/petitions/:petition/partners/:partner/summary',
    describeRoute({
      operationId: 'getPartnerSummary',
      tags: ['petitions'],
      summary: 'How many have signed with one partner',
      responses: {
        200: json("The partner's count", PartnerSummary),
        ...NOT_MODIFIED,
        ...problems('petition-not-found', 'partner-not-found'),
      },
    }),
    async (c) => {
      const { petition, partner } = c.req.param();
      const found = await publicCache.partnerSummary(petition, partner);
      if (found) return cacheableJson(c, found, LIVELY);
      const known = await publicCache.petition(petition);
      if (known === undefined) return noPetition(c, petition);
      const didYouMean = await publicCache.near.partner(known.campaign, partner);
      return problem(c, 'partner-not-found', { didYouMean });
    },
  );

  routes.get(
    '/v1/petitions/:petition/removals',
    describeRoute({
      operationId: 'getRemovals',
      tags: ['petitions'],
      summary: 'How many were taken off the count again, and why',
      description: 'In sums; what was brought back is not in them.',
      responses: {
        200: json('By day and reason', Removals),
        ...NOT_MODIFIED,
        ...problems('petition-not-found'),
      },
    }),
    async (c) => {
      const found = await publicCache.removals(c.req.param('petition'));
      return found ? cacheableJson(c, found, LIVELY) : problem(c, 'petition-not-found');
    },
  );

  routes.get(
    '/v1/petitions/:petition/corrections',
    describeRoute({
      operationId: 'getCorrections',
      tags: ['petitions'],
      summary: 'Which words were corrected after people had signed them, and why',
      description: 'The latest first. A new translation is no correction.',
      responses: {
        200: json('Both texts of each correction', Corrections),
        ...NOT_MODIFIED,
        ...problems('petition-not-found'),
      },
    }),
    async (c) => {
      const found = await publicCache.corrections(c.req.param('petition'));
      return found ? cacheableJson(c, found, LIVELY) : problem(c, 'petition-not-found');
    },
  );

  return routes;

  async function noPetition(c: Context, petition: string): Promise<Response> {
    return problem(c, 'petition-not-found', { didYouMean: await publicCache.near.petition(petition) });
  }
}

export function isSlug(name: string): boolean {
  return Slug.safeParse(name).success;
}
