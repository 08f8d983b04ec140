import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import type { Env } from '../env.ts';
import { media } from '../openapi/documentation.ts';
import type { Metrics, QueueState, StreamState } from './metrics.ts';

type MetricsDeps = {
  metrics: Pick<Metrics, 'text' | 'type'>;
  signQueue: QueueState;
  live: { counts(): StreamState };
};

export function metricsRoutes({ metrics, signQueue, live }: MetricsDeps): Hono<Env> {
  const routes = new Hono<Env>();

  routes.get(
    '/metrics',
    describeRoute({
      operationId: 'getMetrics',
      tags: ['operations'],
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
