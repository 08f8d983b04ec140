import type { ConsoleWords } from '@samleng/locales/console';
import type { IconName } from '../look/icon-names.ts';
import type { Role } from '../session/types.ts';

type PageName = keyof ConsoleWords['shell']['pages'];
type Entry = { path: string; name: PageName; icon: IconName; roles?: readonly Role[] };

/** What the navigation leads to, in this order; `roles` as in the route. */
const ENTRIES: readonly Entry[] = [{ path: '/', name: 'home', icon: 'home' }];

/** The entries for this role. */
export function entriesFor(role: Role): readonly Entry[] {
  return ENTRIES.filter(({ roles }) => roles?.includes(role) ?? true);
}

/** Whether the page that is shown lies under an entry. */
export function isUnder(entry: string, path: string): boolean {
  return entry === '/' ? path === '/' : path === entry || path.startsWith(`${entry}/`);
}
