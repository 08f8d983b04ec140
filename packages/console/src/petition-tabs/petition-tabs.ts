import type { ConsoleWords } from '@samleng/locales/console';
import type { TemplateResult } from 'lit';
import { session } from '../session/current.ts';
import type { Permission } from '../session/types.ts';
import { tabs } from '../views/tabs.ts';
import { words } from '../words/words.ts';

export type PetitionTab = keyof ConsoleWords['petitionTabs']['tabs'];
type Entry = { tab: PetitionTab; path: string; needs: Permission };

/** The pages of one petition, in this order: to watch, to change, to hand over. Each adds its line. `path` and `needs` as in router/routes.ts. */
const TABS: readonly Entry[] = [
  { tab: 'today', path: '/today', needs: 'campaigns:read' },
  { tab: 'pages', path: '/pages', needs: 'campaigns:read' },
  { tab: 'oddities', path: '/oddities', needs: 'campaigns:read' },
  { tab: 'petition', path: '', needs: 'campaigns:write' },
  { tab: 'signatures', path: '/signatures', needs: 'signatures:read' },
  { tab: 'comments', path: '/comments', needs: 'signatures:read' },
  { tab: 'export', path: '/export', needs: 'signatures:export' },
  { tab: 'import', path: '/import', needs: 'signatures:import' },
  { tab: 'versions', path: '/versions', needs: 'campaigns:read' },
];

/** Links to the pages of a petition that the reader may see. */
export function petitionTabs(petition: string, shown: PetitionTab): TemplateResult {
  const { title, tabs: labels } = words().petitionTabs;
  const allowed = TABS.filter(({ needs }) => session.value?.permissions.includes(needs));
  return tabs(
    title,
    allowed.map(({ tab, path }) => ({
      path: `/petitions/${petition}${path}`,
      label: labels[tab],
      isShown: tab === shown,
    })),
  );
}
