import { setTimeout as pause } from 'node:timers/promises';
import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import type { Db } from '../../database/db.ts';
import { askStore } from '../../database/open.ts';
import type { Env } from '../env.ts';
import { json, problems } from '../openapi/documentation.ts';
import { problem } from '../problem.ts';
import type { Metrics, QueueState } from './metrics.ts';

const Health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
const OK: z.infer<typeof Health> = { status: 'ok' };
const FRESH = { 'Cache-Control': 'no-store' };
// Shorter than the time-outs of proxies and service managers.
const DATABASE_MS_MAX = 1500;

type HealthDeps = { db: Db; signQueue: QueueState; metrics: Pick<Metrics, 'databaseError'> };

/** For load balancers and service managers. */
export function healthRoutes({ db, signQueue, metrics }: HealthDeps): Hono<Env> {
  const routes = new Hono<Env>();
  const isDatabaseThere = databaseWatch(() => askStore(db));

  routes.get(
    '/healthz',
    describeRoute({
      operationId: 'getHealth',
      tags: ['operations'],
      summary: 'Whether the process runs',
      responses: { 200: json('It runs', Health) },
    }),
    (c) => c.json(OK, 200, FRESH),
  );

  routes.get(
    '/readyz',
    describeRoute({
      operationId: 'getReadiness',
      tags: ['operations'],
      summary: 'Whether it can serve',
      responses: { 200: json('The database answers, and signatures are taken', Health), ...problems() },
    }),
    async (c) => {
      if (signQueue.length >= signQueue.lengthMax) return problem(c, 'unavailable');
      if (await isDatabaseThere()) return c.json(OK, 200, FRESH);
      metrics.databaseError();
      return problem(c, 'unavailable');
    },
  );

  return routes;
}

/** Simultaneous checks share one query, so that checks do not pile up on a hanging database. */
function databaseWatch(ask: () => Promise<unknown>): () => Promise<boolean> {
  let asking: Promise<boolean> | undefined;
  return () => {
    asking ??= ask()
      .then(
        () => true,
        () => false,
      )
      .finally(() => (asking = undefined));
    const late = new AbortController();
    const isLate = pause(DATABASE_MS_MAX, false, { signal: late.signal });
    return Promise.race([asking, isLate]).finally(() => late.abort());
  };
}
