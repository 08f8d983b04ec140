import { css, html, type TemplateResult } from 'lit';
import { href } from '../router/location.ts';

export type TabLink = { path: string; label: string; isShown: boolean };

/** The pages of one thing, beside each other. Styled by `tabsStyles`. */
export function tabs(label: string, links: readonly TabLink[]): TemplateResult {
  return html`<nav class="tabs" aria-label=${label}>
    ${links.map(
      (link) =>
        html`<a href=${href(link.path)} aria-current=${link.isShown ? 'page' : 'false'}>${link.label}</a>`,
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
`;
