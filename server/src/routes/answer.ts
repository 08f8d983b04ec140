import type { Context } from 'hono';
import type { Aged } from '../reading/answer.ts';
import { commonHeadersOf } from './common-headers.ts';
import type { Env } from './deps.ts';

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
  return cacheableAnswer(found, asked, cacheControl);
}

/** The same, with all headers that every answer has, for who has no `Context`. */
export function cacheableAnswer(
  { answer, staleSeconds }: Aged,
  asked: { path: string; ifNoneMatch: string | undefined },
  cacheControl: string,
): Response {
  const headers: Record<string, string> = {
    ...commonHeadersOf(asked.path),
    'Cache-Control': cacheControl,
    ETag: answer.etag,
  };
  if (staleSeconds > 0) headers['Age'] = String(staleSeconds);
  // Not `c.body`: it makes a Headers object of more than one header, which halves the speed.
  if (knows(asked.ifNoneMatch, answer.etag)) return new Response(null, { status: 304, headers });
  headers['Content-Type'] = 'application/json';
  return new Response(answer.body, { status: 200, headers });
}

/** @see RFC 9110, section 13.1.2: the comparison is weak, since proxies weaken tags when they compress. */
export function knows(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag) return true;
  const tags = ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes('*') || tags.includes(etag);
}
