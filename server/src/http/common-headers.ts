const ON_EVERY_ANSWER = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/** What scripts of other sites may read besides the few headers that browsers show them anyway. */
const EXPOSED = [
  // For the queue of unsent signatures: how long to wait, and the server's own time, since a phone's clock may be wrong.
  'Retry-After',
  'Date',
  'RateLimit',
  'RateLimit-Policy',
];

const FOR_ALL_SITES = {
  ...ON_EVERY_ANSWER,
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Expose-Headers': EXPOSED.join(', '),
};

/**
 * What no page of ours uses. The form shares and copies links, which a page may do of itself; not every browser knows
 * these by a name, and complains of names that it does not know.
 */
const DENIED = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

const ON_PAGES = {
  ...ON_EVERY_ANSWER,
  // Whoever opened the page, or is opened by it, gets no hold of its window: not to watch, not to lead it elsewhere.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': DENIED.map((name) => `${name}=()`).join(', '),
};

/** Whether pages of any origin may read this path (CORS). */
export function isForAllSites(path: string): boolean {
  return (
    path.startsWith('/v1/') ||
    path.startsWith('/embed') ||
    path === '/v1' ||
    path === '/openapi.json' ||
    isCard(path)
  );
}

/** Other sites show a petition's picture, and the form fetches it there for signers who send it on. */
function isCard(path: string): boolean {
  return path.startsWith('/p/') && path.endsWith('/card.png');
}

const PAGES = ['/p/', '/s/', '/mailbox/', '/news/', '/partners/', '/problems/', '/console/'];

/**
 * Whether a person reads the answer as a page of ours: a petition's, a signer's, a mailbox's, the one that stops news, a
 * partner's, a problem's, or the console.
 */
function isPage(path: string): boolean {
  return PAGES.some((start) => path.startsWith(start));
}

/** Headers of every answer to this path, including problems. */
export function commonHeadersOf(path: string): Record<string, string> {
  if (isForAllSites(path)) return FOR_ALL_SITES;
  return isPage(path) ? ON_PAGES : ON_EVERY_ANSWER;
}
