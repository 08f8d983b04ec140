import { serverAhead } from '../requests/ask.ts';

/**
 * A server's own time, in milliseconds since 1970, from the `Date` of its answers to this page; undefined without
 * any, and from older servers, which do not let pages read it. It may be too early, after sleep or from a cache, and
 * is never too late.
 */
export function serverNow(server: string): number | undefined {
  const ahead = serverAhead.get(server);
  return ahead === undefined ? undefined : ahead + performance.now();
}
