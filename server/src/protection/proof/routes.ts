import type { BlockList } from 'node:net';
import { Challenge } from '@samleng/contract';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { addressOf } from '../../http/address.ts';
import type { Env } from '../../http/env.ts';
import { json, problems, RATE_LIMITED } from '../../http/openapi/documentation.ts';
import { problem } from '../../http/problem.ts';
import { policyHeaders, refusedHeaders } from '../../http/rate-limit.ts';
import type { Protection } from '../protection.ts';

type ChallengeDeps = { protection: Pick<Protection, 'challenge' | 'limitOf'>; trustedProxies: BlockList };

/** Challenges for browsers to solve while the signer types. */
export function challengeRoutes({ protection, trustedProxies }: ChallengeDeps): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/v1/challenge',
    describeRoute({
      operationId: 'getChallenge',
      tags: ['signing'],
      summary: 'A proof-of-work challenge',
      description: 'Solved once, it is the `proof` of one signature, within the hour.',
      responses: {
        200: { ...json('The challenge', Challenge), ...RATE_LIMITED },
        ...problems('too-many-requests'),
      },
    }),
    async (c) => {
      const address = addressOf(c, trustedProxies);
      const limit = protection.limitOf('challenges', address);
      const challenge = await protection.challenge(address);
      if (challenge === 'too-many-requests') return problem(c, challenge, { headers: refusedHeaders(limit) });
      const headers = { 'Cache-Control': 'no-store', ...policyHeaders(limit) };
      return c.json(challenge satisfies Challenge, 200, headers);
    },
  );

  return routes;
}
