import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PublicCache } from './public-cache.ts';
import { cacheable, LIVELY } from '../http/cacheable.ts';
import type { Observe } from '../http/middleware.ts';

const ROUTE = '/v1/petitions/:petition/summary';
const BEFORE = '/v1/petitions/';
const AFTER = '/summary';

/** Node's own request and response, as far as they matter here. */
type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;
type Outgoing = Pick<ServerResponse, 'writeHead' | 'end'>;

/**
 * Answers the one question that is asked more often than all others together, if the answer lies ready in
 * memory, as the route does: finding the way through all routes, and making a Request and a Response of Node's
 * own, costs more than all the rest of it.
 *
 * @returns False for everything else, which goes its usual way.
 */
export function summaryAtOnce({
  publicCache,
  observe,
}: {
  publicCache: Pick<PublicCache, 'readySummary'>;
  observe: Observe;
}): (asked: Asked, outgoing: Outgoing) => boolean {
  return ({ method, url = '', headers: asked }, outgoing) => {
    if (method !== 'GET' || !url.startsWith(BEFORE) || !url.endsWith(AFTER)) return false;
    const startedAt = performance.now();
    const found = publicCache.readySummary(url.slice(BEFORE.length, -AFTER.length));
    if (found === undefined) return false;
    const ifNoneMatch = asked['if-none-match'];
    const { status, headers, body } = cacheable(found, { path: url, ifNoneMatch }, LIVELY);
    if (body !== null) headers['Content-Length'] = String(Buffer.byteLength(body));
    outgoing.writeHead(status, headers).end(body ?? undefined);
    observe({ method, route: ROUTE, status }, startedAt);
    return true;
  };
}
