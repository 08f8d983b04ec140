import type { ConsoleWords } from '@samleng/locales/console';
import type { IconName } from '../look/icon-names.ts';
import type { Permission, Session } from '../session/types.ts';

type PageName = keyof ConsoleWords['shell']['pages'];
type Entry = { path: string; name: PageName; icon: IconName; needs?: Permission };

/** What the navigation leads to, in this order; `needs` as in the route. */
const ENTRIES: readonly Entry[] = [
  { path: '/', name: 'home', icon: 'home' },
  { path: '/today', name: 'today', icon: 'chart-bar', needs: 'campaigns:read' },
  { path: '/petitions', name: 'petitions', icon: 'document-text', needs: 'campaigns:read' },
  { path: '/campaigns', name: 'campaigns', icon: 'megaphone', needs: 'campaigns:write' },
  { path: '/erasure', name: 'erasure', icon: 'user-minus', needs: 'signatures:write' },
  { path: '/own', name: 'own', icon: 'chart-bar', needs: 'own-figures:read' },
  { path: '/people', name: 'people', icon: 'user-group', needs: 'people' },
  { path: '/tokens', name: 'tokens', icon: 'key', needs: 'tokens' },
  { path: '/audit', name: 'audit', icon: 'clipboard-document-list', needs: 'audit:read' },
];

/** The entries for whoever is signed in. */
export function entriesFor({ permissions, needsSecondFactor }: Session): readonly Entry[] {
  // Until then every page leads back to setting it up.
  if (needsSecondFactor) return [];
  const entries = ENTRIES.filter(({ needs }) => needs === undefined || permissions.includes(needs));
  // For who has nothing to do here yet; everybody else starts at their work.
  const [home, ...work] = entries;
  return home?.path === '/' && work.length > 0 ? work : entries;
}

/** The page that one sees first. */
export function startFor(session: Session): string {
  return entriesFor(session)[0]?.path ?? '/';
}

const TODAY = /^\/petitions\/[^/]+\/today$/;

/** Whether the page that is shown lies under an entry. */
export function isUnder(entry: string, path: string): boolean {
  // It is a page of one petition, to which the navigation leads by the one that matters.
  if (TODAY.test(path)) return entry === '/today';
  return entry === '/' ? path === '/' : path === entry || path.startsWith(`${entry}/`);
}
