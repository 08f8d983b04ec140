import { createHash } from 'node:crypto';
import type { Context } from 'hono';

/** For what changes with every signature: never far behind, and served while the server is away. */
export const LIVELY = 'public, max-age=5, s-maxage=10, stale-while-revalidate=30, stale-if-error=600';

/** JSON that browsers and CDNs keep; 304 without a body to whoever has it already. */
export function cacheableJson(c: Context, value: unknown, cacheControl: string): Response {
  const body = JSON.stringify(value);
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  const headers = { 'Cache-Control': cacheControl, ETag: etag };
  if (knows(c.req.header('If-None-Match'), etag)) return c.body(null, 304, headers);
  return c.body(body, 200, { ...headers, 'Content-Type': 'application/json' });
}

/** @see RFC 9110, section 13.1.2: the comparison is weak, since proxies weaken tags when they compress. */
export function knows(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
