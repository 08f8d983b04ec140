import { isVisible } from '@samleng/client';
import type { PlacedHost } from './placed-host.ts';
import { VERSION } from './version.ts';

/** Between the page and our script: visitors have seen what is inside the tag for that long. */
const LATE_MS = 5000;

/**
 * Tells each server, once a page view, where its elements stand and what went wrong there. Nothing about the visitor:
 * no cookie, no id, no query of the address; and nothing at all where the browser asks for privacy.
 *
 * @param elements Emptied of those that have been told.
 * @param arrivedAt When our script came, in milliseconds since 1970.
 */
export function tellPage(elements: Set<PlacedHost>, arrivedAt: number): void {
  if ((navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl) return;
  if (!isVisible()) {
    document.addEventListener('visibilitychange', () => tellPage(elements, arrivedAt), { once: true });
    return;
  }
  const standing = [...elements].filter((element) => element.isConnected);
  elements.clear();
  for (const server of new Set(standing.map((element) => element.server)))
    tell(
      server,
      standing.filter((element) => element.server === server),
      arrivedAt,
    );
}

/** Here bytes count: the pinned module, of which every page loads all, is full. */
function tell(server: string, elements: readonly PlacedHost[], arrivedAt: number): void {
  const { pathname, protocol } = location;
  const placement = {
    // Of a file, it may have the visitor's name in it.
    path: protocol.startsWith('http') ? pathname : '/',
    version: VERSION,
    tags: elements.slice(0, 8).map((element) => {
      element.toldOn = pathname;
      return {
        element: element.localName.slice('samleng-'.length),
        petition: element.petition,
        campaign: element.campaign,
        partner: element.partner,
        trouble:
          !element.shownStatus && (/.-not-found$/.test(element.failure!) ? element.failure : 'server-away'),
      };
    }),
    trouble: pageTrouble(arrivedAt),
  };
  fetch(`${server}/v1/placements`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    // Without what is empty.
    body: JSON.stringify(placement, (_, value: unknown) => value || undefined),
    keepalive: true,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).catch(() => {});
}

function pageTrouble(arrivedAt: number): string | undefined {
  // Its successor is a list of entries, and longer. 0 while the page itself is still on its way.
  const { domContentLoadedEventEnd } = performance.timing;
  if (domContentLoadedEventEnd && arrivedAt - domContentLoadedEventEnd > LATE_MS) return 'late';
  try {
    void localStorage.length;
    return undefined;
  } catch {
    return 'storage-refused';
  }
}
