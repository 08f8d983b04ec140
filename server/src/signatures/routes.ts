import type { BlockList } from 'node:net';
import {
  RECENT_SIGNERS_PAGE_DEFAULT,
  RECENT_SIGNERS_PAGE_MAX,
  RecentSigners,
  SIGN_BODY_BYTES_MAX,
  SignAnswer,
  SignRequest,
} from '@samleng/contract';
import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import * as z from 'zod';
import { RECENT_SIGNERS_MAX } from '../domain/signature/listing.ts';
import type { PublicCache } from '../public/public-cache.ts';
import type { RecentSignersReader } from './recent-signers.ts';
import { sign, type SignDeps } from './sign.ts';
import { addressOf } from '../http/address.ts';
import { cacheableJson } from '../http/cacheable.ts';
import { parseJson, readBody } from '../http/body.ts';
import type { Env } from '../http/env.ts';
import { json, NOT_MODIFIED, problems } from '../http/openapi/documentation.ts';
import { problem } from '../http/problem.ts';
import { pageLimit, query } from '../http/query.ts';
import { refusedHeaders } from '../http/rate-limit.ts';

const RecentQuery = z.object({
  limit: pageLimit(RECENT_SIGNERS_PAGE_DEFAULT, RECENT_SIGNERS_PAGE_MAX),
  // The number of signers to skip: unlike a time it does not reveal when anybody signed, and the list is short.
  cursor: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .refine((passedOver) => passedOver < RECENT_SIGNERS_MAX)
    .optional()
    .meta({ description: '`next` of the page before' }),
});

type SignatureDeps = SignDeps & {
  publicCache: Pick<PublicCache, 'petition'>;
  recentSigners: RecentSignersReader;
  trustedProxies: BlockList;
};

/** Signing, and the list of recent signers. */
export function signatureRoutes(deps: SignatureDeps): Hono<Env> {
  const { publicCache, recentSigners } = deps;
  const routes = new Hono<Env>();

  routes.post(
    '/v1/petitions/:petition/signatures',
    describeRoute({
      operationId: 'sign',
      tags: ['signing'],
      summary: 'Sign a petition',
      description: 'The same signature, or the same person again, gets the same answer and counts once.',
      requestBody: {
        required: true,
        content: { 'application/json': { schema: resolver(SignRequest) } },
      },
      responses: {
        202: json('Signed; what comes next for the signer', SignAnswer),
        ...problems(
          'malformed',
          'petition-not-found',
          'petition-closed',
          'petition-not-open-yet',
          'petition-paused',
          'too-large',
          'wrong-content-type',
          'invalid-signature',
          'too-many-requests',
        ),
      },
    }),
    async (c) => {
      // Before the petition is looked up, which may be closed while a slow body arrives.
      const body = await readBody(c, 'application/json', SIGN_BODY_BYTES_MAX);
      const petition = await publicCache.petition(c.req.param('petition'));
      if (petition === undefined) return problem(c, 'petition-not-found');
      if (!body.ok) return problem(c, body.problem);
      const origin = { address: addressOf(c, deps.trustedProxies) };
      const signed = await sign(deps, petition, parseJson(body.text), origin);
      if (!signed.ok) {
        const limit = deps.protection.limitOf('signatures-without-proof', origin.address);
        const headers = signed.problem === 'too-many-requests' ? refusedHeaders(limit) : {};
        return problem(c, signed.problem, { errors: signed.errors, headers });
      }
      // 202 for a repeat too: a different answer would reveal who has signed.
      return c.json({ next: signed.next } satisfies SignAnswer, 202, { 'Cache-Control': 'no-store' });
    },
  );

  routes.get(
    '/v1/petitions/:petition/signatures',
    describeRoute({
      operationId: 'getRecentSigners',
      tags: ['petitions'],
      summary: 'Who signed lately, of those who chose to be seen',
      responses: {
        200: json('The newest first', RecentSigners),
        ...NOT_MODIFIED,
        ...problems('malformed', 'petition-not-found'),
      },
    }),
    query(RecentQuery),
    async (c) => {
      const { limit, cursor: offset = 0 } = c.req.valid('query');
      const found = await recentSigners(c.req.param('petition'), { offset, limit });
      return found ? cacheableJson(c, found, 'public, max-age=10') : problem(c, 'petition-not-found');
    },
  );

  return routes;
}
