import { css, html, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { language, words } from '../../words/words.ts';

/** Downloads a table, with its headings and names in the reader's language. Styled by `csvLinkStyles`. */
export function csvLink(address: string, table: string): TemplateResult {
  const { csv, csvOf } = words().today.tables;
  return html`<a class="csv" href=${`${address}?lang=${language()}`} download aria-label=${csvOf(table)}>
    <wa-icon name="arrow-down-tray"></wa-icon> ${csv}
  </a>`;
}

export const csvLinkStyles = css`
  .csv {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 6px;
    min-height: 44px;
    padding: 0 2px;
    font-size: 14px;
    text-decoration: none;
  }
  .csv:hover {
    text-decoration: underline;
  }
`;
