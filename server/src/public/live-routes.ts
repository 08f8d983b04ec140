import type { BlockList } from 'node:net';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { clientAddress } from '../http/client-address.ts';
import type { Env } from '../http/env.ts';
import { media, problems, RATE_LIMITED } from '../http/openapi/documentation.ts';
import { problem } from '../http/problem.ts';
import { refusedHeaders } from '../http/rate-limit.ts';
import type { Live } from './live-hub.ts';
import type { PublicCache } from './public-cache.ts';

type LiveDeps = {
  publicCache: Pick<PublicCache, 'petition'>;
  live: Pick<Live, 'open' | 'limitOf'>;
  trustedProxies: BlockList;
};

/** The stream of a petition's summaries. */
export function liveRoutes({ publicCache, live, trustedProxies }: LiveDeps): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/v1/petitions/:petition/live',
    describeRoute({
      operationId: 'watchSummary',
      tags: ['petitions'],
      summary: 'The count as it rises',
      description: '`event: summary` with a Summary as its data: at once, then at most once a second.',
      responses: {
        200: { ...media('Server-sent events', 'text/event-stream'), ...RATE_LIMITED },
        ...problems('petition-not-found', 'too-many-requests'),
      },
    }),
    async (c) => {
      const petition = await publicCache.petition(c.req.param('petition'));
      if (petition === undefined) return problem(c, 'petition-not-found');
      if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' });
      const { incoming, outgoing } = c.env ?? {};
      if (incoming === undefined || outgoing === undefined) return problem(c, 'unavailable');
      const address = clientAddress(incoming, trustedProxies);
      const opened = live.open(petition.petition, address, outgoing);
      if (opened === 'opened') return RESPONSE_ALREADY_SENT;
      const headers = opened === 'too-many-requests' ? refusedHeaders(live.limitOf(address)) : {};
      return problem(c, opened, { headers });
    },
  );

  return routes;
}
