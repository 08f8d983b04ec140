import { RETRY_AFTER_SECONDS } from './problem.ts';

/** How much one address may do: `quota` requests in a window or, without `windowSeconds`, at the same time. */
export type RateLimit = { quota: number; windowSeconds?: number };

/**
 * The policy. What is left of it is told to nobody: one address may stand for a household or a whole carrier, whose
 * members could see in it that somebody else has just opened a form.
 *
 * @see draft-ietf-httpapi-ratelimit-headers
 */
export function policyHeaders({ quota, windowSeconds }: RateLimit): Record<string, string> {
  const window = windowSeconds === undefined ? 'qu="concurrent-requests"' : `w=${windowSeconds}`;
  return { 'RateLimit-Policy': `"default";q=${quota};${window}` };
}

/** For an answer that a limit has refused. `t` is that of `Retry-After`, whoever used the limit up, and when. */
export function refusedHeaders(limit: RateLimit): Record<string, string> {
  return {
    ...policyHeaders(limit),
    RateLimit: `"default";r=0;t=${RETRY_AFTER_SECONDS['too-many-requests']}`,
  };
}
