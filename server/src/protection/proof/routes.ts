import type { BlockList } from 'node:net';
import { Challenge } from '@samleng/contract';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { addressOf } from '../../http/address.ts';
import type { Env } from '../../http/env.ts';
import { json, problems } from '../../http/openapi/documentation.ts';
import { problem } from '../../http/problem.ts';
import type { Protection } from '../protection.ts';

type ChallengeDeps = { protection: Pick<Protection, 'challenge'>; trustedProxies: BlockList };

/** Challenges for browsers to solve while the signer types. */
export function challengeRoutes({ protection, trustedProxies }: ChallengeDeps): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/v1/challenge',
    describeRoute({
      summary: 'A proof-of-work challenge',
      description: 'Solved once, it is the `proof` of one signature, within the hour.',
      responses: { 200: json('The challenge', Challenge), ...problems('too-many-requests') },
    }),
    async (c) => {
      const challenge = await protection.challenge(addressOf(c, trustedProxies));
      if (challenge === 'too-many-requests') return problem(c, challenge);
      return c.json(challenge satisfies Challenge, 200, { 'Cache-Control': 'no-store' });
    },
  );

  return routes;
}
