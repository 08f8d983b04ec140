import type { TemplateResult } from 'lit';
import { tabs } from '../views/tabs.ts';
import { words } from '../words/words.ts';

const TABS = ['settings', 'partners', 'batches', 'donations', 'file'] as const;
export type Tab = (typeof TABS)[number];

const pathOf = (campaign: string, tab: Tab) => `/campaigns/${campaign}${tab === 'settings' ? '' : `/${tab}`}`;

/** The pages of one campaign. */
export function campaignTabs(campaign: string, shown: Tab): TemplateResult {
  const { tabs: labels, title } = words().campaign;
  return tabs(
    title,
    TABS.map((tab) => ({ path: pathOf(campaign, tab), label: labels[tab], isShown: tab === shown })),
  );
}
