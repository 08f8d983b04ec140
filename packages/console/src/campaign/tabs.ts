import { css, html, type TemplateResult } from 'lit';
import { href } from '../router/location.ts';
import { words } from '../words/words.ts';

const TABS = ['settings', 'partners', 'batches', 'donations', 'file'] as const;
export type Tab = (typeof TABS)[number];

const pathOf = (campaign: string, tab: Tab) =>
  href(`/campaigns/${campaign}${tab === 'settings' ? '' : `/${tab}`}`);

/** The pages of one campaign. */
export function campaignTabs(campaign: string, shown: Tab): TemplateResult {
  const { tabs, title } = words().campaign;
  return html`<nav class="tabs" aria-label=${title}>
    ${TABS.map(
      (tab) =>
        html`<a href=${pathOf(campaign, tab)} aria-current=${tab === shown ? 'page' : 'false'}
          >${tabs[tab]}</a
        >`,
    )}
  </nav>`;
}

export const tabsStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 20px;
    border-bottom: 1px solid var(--line);
  }
  .tabs a {
    flex: none;
    padding: 10px 0 8px;
    border-bottom: 3px solid transparent;
    color: var(--ink-soft);
    text-decoration: none;
  }
  .tabs a:hover {
    color: var(--ink);
  }
  .tabs a[aria-current='page'] {
    border-bottom-color: var(--lotus);
    color: var(--ink);
    font-weight: 600;
  }
  .tabs a:focus-visible {
    outline-offset: -3px;
  }
  .campaign-name {
    color: var(--ink-soft);
  }
`;
