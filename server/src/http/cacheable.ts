import type { Context } from 'hono';
import type { Aged } from './answer.ts';
import { commonHeadersOf } from './common-headers.ts';
import type { Env } from './env.ts';

/** `Cache-Control` for data that changes with every signature: stays fresh, and is served during an outage. */
export const LIVELY = 'public, max-age=5, s-maxage=10, stale-while-revalidate=30, stale-if-error=600';

/**
 * JSON that browsers and CDNs may cache; 304 when `If-None-Match` matches. `Age` marks an answer that could not be
 * refreshed because the database is away, so that caches revalidate it sooner, within the limits of its
 * `Cache-Control`.
 */
export function cacheableJson(c: Context<Env>, found: Aged, cacheControl: string): Response {
  c.set('hasCommonHeaders', true);
  const asked = { path: c.req.path, ifNoneMatch: c.req.header('If-None-Match') };
  const { status, headers, body } = cacheable(found, asked, cacheControl);
  // Not `c.body`: it makes a Headers object of more than one header, which halves the speed.
  return new Response(body, { status, headers });
}

type Cacheable = { status: 200 | 304; headers: Record<string, string>; body: string | null };

/** The response of `cacheableJson` as plain values; includes the common headers. */
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
  headers['Content-Type'] = answer.contentType ?? 'application/json';
  return { status: 200, headers, body: answer.body };
}

/** @see RFC 9110, section 13.1.2: weak comparison, because proxies weaken tags when they compress. */
export function knows(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag) return true;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
