import type { BlockList } from 'node:net';
import { placedPage, Placement, PLACEMENT_BODY_BYTES_MAX } from '@samleng/contract';
import { Hono } from 'hono';
import { describeRoute, resolver } from 'hono-openapi';
import { fieldErrors } from '../domain/field-errors.ts';
import { addressOf } from '../http/address.ts';
import { parseJson, readBody } from '../http/body.ts';
import type { Env } from '../http/env.ts';
import type { Metrics } from '../http/monitoring/metrics.ts';
import { problems } from '../http/openapi/documentation.ts';
import { problem } from '../http/problem.ts';
import { createAddressLimits } from '../protection/address-limits.ts';
import { createDailyCodes } from '../protection/daily-codes.ts';
import type { PlacementGatherer } from './placement-gatherer.ts';
import { createReadSightings } from './read-sightings.ts';

/** Page views in each window. Carriers put whole towns behind one address; past that, nothing is counted. */
const VIEWS = { ipv4: 6000, ipv6Subscriber: 300, ipv6Network: 3000 };

type PlacementDeps = Parameters<typeof createReadSightings>[0] & {
  placements: Pick<PlacementGatherer, 'add'>;
  trustedProxies: BlockList;
  metrics: Pick<Metrics, 'placement'>;
  now: () => Date;
};

/** Where our tags stand, as they tell it themselves. */
export function placementRoutes(deps: PlacementDeps): Hono<Env> {
  const { placements, metrics, now, trustedProxies } = deps;
  const limits = createAddressLimits(VIEWS, createDailyCodes(now));
  const readSightings = createReadSightings(deps);
  const routes = new Hono<Env>();

  async function count(placement: Placement, origin: string | undefined, address: string): Promise<void> {
    if (!(await limits.take(address))) return metrics.placement('limited');
    const sightings = await readSightings(placement, placedPage(origin, placement.path));
    placements.add(sightings);
    metrics.placement(sightings.length > 0 ? 'counted' : 'unknown');
  }

  routes.post(
    '/v1/placements',
    describeRoute({
      operationId: 'tellPlacement',
      tags: ['embedding'],
      summary: 'Tell on which page our tags stand',
      description:
        'Once a page view. The page is the `Origin` header and `path`; without an origin, or past a limit by address, the answer is the same, and the page is not named or the view not counted.',
      requestBody: { required: true, content: { 'application/json': { schema: resolver(Placement) } } },
      responses: {
        204: { description: 'Heard' },
        ...problems('malformed', 'too-large', 'wrong-content-type', 'invalid-input'),
      },
    }),
    async (c) => {
      const body = await readBody(c, 'application/json', PLACEMENT_BODY_BYTES_MAX);
      if (!body.ok) return problem(c, body.problem);
      const input = parseJson(body.text);
      if (typeof input !== 'object' || input === null || Array.isArray(input)) return problem(c, 'malformed');
      const parsed = Placement.safeParse(input);
      if (!parsed.success) return problem(c, 'invalid-input', { errors: fieldErrors(parsed.error, input) });
      await count(parsed.data, c.req.header('Origin'), addressOf(c, trustedProxies));
      return c.body(null, 204, { 'Cache-Control': 'no-store' });
    },
  );

  return routes;
}
