import { randomBytes } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Logger } from 'pino';
import type { Env } from './deps.ts';

/** One line a request: the route's template, never the address, a name, or what stood in the URL. */
export function requestLog(log: Logger) {
  return createMiddleware<Env>(async (c, next) => {
    const startedAt = performance.now();
    await next();
    log.info({
      request: randomBytes(6).toString('base64url'),
      method: c.req.method,
      route: routePath(c),
      status: c.res.status,
      ms: Math.round(performance.now() - startedAt),
    });
  });
}

/** Headers of every answer, also of problems; set inline, because `cors()` halves the speed of short answers. */
export const commonHeaders = createMiddleware<Env>(async (c, next) => {
  c.header('X-Content-Type-Options', 'nosniff');
  c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
  const isForAllSites = /^\/(?:v1(?:\/|$)|embed)/.test(c.req.path);
  if (!isForAllSites) return next();
  c.header('Access-Control-Allow-Origin', '*');
  c.header('Cross-Origin-Resource-Policy', 'cross-origin');
  // The queue of unsent signatures must be able to read how long to wait.
  c.header('Access-Control-Expose-Headers', 'Retry-After');
  if (c.req.method !== 'OPTIONS') return next();
  return c.body(null, 204, {
    'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS',
    'Access-Control-Allow-Headers': 'Content-Type, Accept, Accept-Language, If-None-Match',
    'Access-Control-Max-Age': '86400',
  });
});
