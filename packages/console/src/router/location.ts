import { Watched } from '../watched.ts';

/** Where the server has the console; links to its pages begin with it. */
export const BASE = '/console';

/** The path that is shown, without the base: `/` for the start page. */
export const path = new Watched(readPath());

function readPath(): string {
  const { pathname } = location;
  const inside = pathname.startsWith(`${BASE}/`) ? pathname.slice(BASE.length) : '/';
  return inside.length > 1 ? inside.replace(/\/+$/, '') || '/' : '/';
}

/** The address of a page: for `href`s, so that a link can be opened in another tab. */
export const href = (page: string): string => `${BASE}${page}`;

/** Shows another page of the console, such as `/petitions/new`, with an own entry in the history unless it replaces the last. */
export function navigate(page: string, { replace = false } = {}): void {
  if (replace) history.replaceState(null, '', href(page));
  else history.pushState(null, '', href(page));
  path.value = readPath();
}

/** Has links and the browser's Back show pages without loading the console anew. */
export function followLinks(): void {
  addEventListener('popstate', () => (path.value = readPath()));
  addEventListener('click', (event) => {
    const link = linkOf(event);
    if (!link) return;
    event.preventDefault();
    navigate(`${link.pathname.slice(BASE.length)}${link.search}`);
  });
}

/** The link to a page of ours that a plain click was on. */
function linkOf(event: MouseEvent): HTMLAnchorElement | undefined {
  if (event.defaultPrevented || event.button !== 0) return undefined;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
  if (!link || link.target !== '' || link.hasAttribute('download')) return undefined;
  const isPage = link.origin === location.origin && link.pathname.startsWith(`${BASE}/`) && !link.hash;
  return isPage && !link.pathname.startsWith(`${BASE}/api/`) ? link : undefined;
}
