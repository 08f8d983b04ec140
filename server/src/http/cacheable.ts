import type { Context } from 'hono';
import type { Aged } from './answer.ts';
import { commonHeadersOf } from './common-headers.ts';
import type { Env } from './env.ts';

/** For what changes with every signature: never far behind, and served while the server is away. */
export const LIVELY = 'public, max-age=5, s-maxage=10, stale-while-revalidate=30, stale-if-error=600';

/**
 * JSON that browsers and CDNs keep; 304 without a body to whoever has it already. One older than it should be,
 * since the database is away, says so by `Age`: whoever keeps it asks again soon, and never keeps it for longer
 * than its `Cache-Control` allows.
 */
export function cacheableJson(c: Context<Env>, found: Aged, cacheControl: string): Response {
  c.set('hasCommonHeaders', true);
  const asked = { path: c.req.path, ifNoneMatch: c.req.header('If-None-Match') };
  const { status, headers, body } = cacheable(found, asked, cacheControl);
  // Not `c.body`: it makes a Headers object of more than one header, which halves the speed.
  return new Response(body, { status, headers });
}

type Cacheable = { status: 200 | 304; headers: Record<string, string>; body: string | null };

/** The same as plain values, with all headers that every answer has. */
export function cacheable(
  { answer, staleSeconds }: Aged,
  asked: { path: string; ifNoneMatch: string | undefined },
  cacheControl: string,
): Cacheable {
  const headers: Record<string, string> = {
    ...commonHeadersOf(asked.path),
    'Cache-Control': cacheControl,
    ETag: answer.etag,
  };
  if (staleSeconds > 0) headers['Age'] = String(staleSeconds);
  if (knows(asked.ifNoneMatch, answer.etag)) return { status: 304, headers, body: null };
  headers['Content-Type'] = 'application/json';
  return { status: 200, headers, body: answer.body };
}

/** @see RFC 9110, section 13.1.2: the comparison is weak, since proxies weaken tags when they compress. */
export function knows(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag) return true;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
