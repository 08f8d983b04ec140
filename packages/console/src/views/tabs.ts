import { css, html, type TemplateResult } from 'lit';
import { href } from '../router/location.ts';
import './tab-line.ts';

export type TabLink = { path: string; label: string; isShown: boolean };

/** The pages of one thing, beside each other. Styled by `tabsStyles`. */
export function tabs(label: string, links: readonly TabLink[]): TemplateResult {
  return html`<nav aria-label=${label}>
    <tab-line class="tabs">
      ${links.map(
        (link) =>
          html`<a href=${href(link.path)} aria-current=${link.isShown ? 'page' : 'false'}>${link.label}</a>`,
      )}
    </tab-line>
  </nav>`;
}

export const tabsStyles = css`
  .tabs a {
    flex: none;
    padding: 10px 0 8px;
    border-bottom: 3px solid transparent;
    color: var(--ink-soft);
    text-decoration: none;
    white-space: nowrap;
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
