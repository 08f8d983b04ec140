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

/** What pages of every site may read. */
export function isForAllSites(path: string): boolean {
  return path.startsWith('/v1/') || path.startsWith('/embed') || path === '/v1';
}

/** Headers of every answer to this path, also of problems. */
export function commonHeadersOf(path: string): Record<string, string> {
  return isForAllSites(path) ? FOR_ALL_SITES : ON_EVERY_ANSWER;
}
