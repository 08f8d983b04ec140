import { WALL_PAGE_DEFAULT, WALL_PAGE_MAX, Wall, WallSort } from '@samleng/contract';
import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import type { Db } from '../database/db.ts';
import type { PublicCache } from '../public/public-cache.ts';
import type { WallReader } from './wall-reader.ts';
import { findFirstPage, findLetter, type StoredLetter } from './letters.ts';
import { cacheableJson } from '../http/cacheable.ts';
import type { Env } from '../http/env.ts';
import { json, media, NOT_MODIFIED, problems } from '../http/openapi/documentation.ts';
import { problem } from '../http/problem.ts';
import { pageLimit, query } from '../http/query.ts';

const WALL_CACHE = 'public, max-age=30, s-maxage=30, stale-while-revalidate=300, stale-if-error=3600';
const PICTURES = ['image/png', 'image/jpeg', 'image/webp'];
const ID = /^[\w-]{1,64}$/;

const WallQuery = z.object({
  limit: pageLimit(WALL_PAGE_DEFAULT, WALL_PAGE_MAX),
  cursor: z.string().regex(ID).optional().meta({ description: '`next` of the page before' }),
  sort: WallSort.default('recent'),
});

type WallDeps = {
  db: Db;
  publicCache: Pick<PublicCache, 'campaignExists' | 'near'>;
  wall: WallReader;
  publicUrl: string;
};

export function wallRoutes({ db, publicCache, wall, publicUrl }: WallDeps): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/v1/campaigns/:campaign/wall',
    describeRoute({
      operationId: 'getWall',
      tags: ['thanks'],
      summary: 'Who gave to a campaign',
      responses: {
        200: json('Donations, with anonymity applied', Wall),
        ...NOT_MODIFIED,
        ...problems('malformed', 'campaign-not-found'),
      },
    }),
    query(WallQuery),
    async (c) => {
      const campaign = c.req.param('campaign');
      if (!(await publicCache.campaignExists(campaign)))
        return problem(c, 'campaign-not-found', { didYouMean: await publicCache.near.campaign(campaign) });
      const { limit, cursor, sort } = c.req.valid('query');
      const found = await wall(campaign, { sort, after: cursor, limit }, publicUrl);
      if (found) return cacheableJson(c, found, WALL_CACHE);
      return problem(c, 'malformed', { errors: [{ field: 'cursor', code: 'invalid' }] });
    },
  );

  routes.get(
    '/v1/letters/:id',
    describeRoute({
      operationId: 'getLetter',
      tags: ['thanks'],
      summary: "A donor's letter",
      responses: {
        200: media('A picture to look at, or a PDF to fetch', ...PICTURES, 'application/pdf'),
        ...problems('not-found'),
      },
    }),
    async (c) => {
      const id = c.req.param('id');
      return letterBody(c, ID.test(id) ? await findLetter(db, id) : undefined);
    },
  );

  routes.get(
    '/v1/letters/:id/first-page',
    describeRoute({
      operationId: 'getLetterFirstPage',
      tags: ['thanks'],
      summary: 'The first page of a letter that is a PDF',
      responses: { 200: media('A picture to look at', 'image/webp'), ...problems('not-found') },
    }),
    async (c) => {
      const id = c.req.param('id');
      return letterBody(c, ID.test(id) ? await findFirstPage(db, id) : undefined);
    },
  );

  return routes;
}

function letterBody(c: Context<Env>, letter: StoredLetter | undefined): Response {
  if (letter === undefined || letter.anonymous) return problem(c, 'not-found');
  const isPicture = PICTURES.includes(letter.mediaType);
  return c.body(letter.content, 200, {
    'Content-Type': letter.mediaType,
    'Content-Disposition': isPicture ? 'inline' : 'attachment; filename="letter.pdf"',
    // The file is from outside: no script in it may run.
    'Content-Security-Policy': 'sandbox',
    'Cache-Control': 'public, max-age=86400',
  });
}
