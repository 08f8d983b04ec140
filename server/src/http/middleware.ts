import { randomBytes } from 'node:crypto';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { Metrics } from './monitoring/metrics.ts';
import { commonHeadersOf, isForAllSites } from './common-headers.ts';
import type { Env } from './env.ts';

const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS',
  'Access-Control-Allow-Headers': 'Content-Type, Accept, Accept-Language, If-None-Match',
  'Access-Control-Max-Age': '86400',
};

/** Called after each answer. `startedAt` is from `performance.now()`. */
export type Observe = (request: { method: string; route: string; status: number }, startedAt: number) => void;

/** Logs and counts each request. Only by the route's template: address, names and the URL are personal. */
export function createObserve(log: Logger, metrics: Pick<Metrics, 'request'>): Observe {
  // Request ids: random once for each process, then numbered. Random bytes for each would double the cost of a line.
  const start = randomBytes(6).toString('base64url');
  let number = 0;
  return ({ method, route, status }, startedAt) => {
    const ms = performance.now() - startedAt;
    metrics.request({ method, route, status, seconds: ms / 1000 });
    number += 1;
    log.info({ request: `${start}-${number.toString(36)}`, method, route, status, ms: Math.round(ms) });
  };
}

export function observed(observe: Observe) {
  return createMiddleware<Env>(async (c, next) => {
    const startedAt = performance.now();
    await next();
    observe({ method: c.req.method, route: routePath(c), status: c.res.status }, startedAt);
  });
}

/**
 * Adds the common headers to every answer, including problems. Answers that set them themselves are left alone: with
 * a plain object of headers, never touched again, they are sent twice as fast.
 */
export const commonHeaders = createMiddleware<Env>(async (c, next) => {
  if (c.req.method === 'OPTIONS' && isForAllSites(c.req.path)) {
    return new Response(null, { status: 204, headers: { ...commonHeadersOf(c.req.path), ...PREFLIGHT } });
  }
  await next();
  if (c.get('hasCommonHeaders') || c.res === RESPONSE_ALREADY_SENT) return undefined;
  const { headers } = c.res;
  for (const [name, value] of Object.entries(commonHeadersOf(c.req.path))) {
    if (!headers.has(name)) headers.set(name, value);
  }
  return undefined;
});
