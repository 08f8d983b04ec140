import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { Deps, Env } from '../../deps.ts';
import { media } from '../openapi/documentation.ts';

/** What this process counts of itself, for Prometheus. */
export function metricsRoutes({ metrics, signQueue, live }: Deps): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/metrics',
    describeRoute({
      summary: 'What this process counts of itself',
      responses: { 200: media("Prometheus's text format", 'text/plain') },
    }),
    async (c) => {
      const text = await metrics.text({ queue: signQueue, streams: live.counts() });
      return c.body(text, 200, { 'Content-Type': metrics.type, 'Cache-Control': 'no-store' });
    },
  );

  return routes;
}
