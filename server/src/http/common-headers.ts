const ON_EVERY_ANSWER = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

const FOR_ALL_SITES = {
  ...ON_EVERY_ANSWER,
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  // The queue of unsent signatures must be able to read how long to wait.
  'Access-Control-Expose-Headers': 'Retry-After',
};

/** Whether pages of any origin may read this path (CORS). */
export function isForAllSites(path: string): boolean {
  return path.startsWith('/v1/') || path.startsWith('/embed') || path === '/v1';
}

/** Headers of every answer to this path, including problems. */
export function commonHeadersOf(path: string): Record<string, string> {
  return isForAllSites(path) ? FOR_ALL_SITES : ON_EVERY_ANSWER;
}
