import { css, html, type TemplateResult } from 'lit';
import { radioRow, radioRowStyles } from '../../views/radio-row.ts';
import { count } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import type { ListedPage } from './types.ts';

/** Which pages are shown. */
export const FILTERS = {
  all: () => true,
  trouble: ({ troubles }: ListedPage) => troubles.length > 0,
  silent: ({ troubles }: ListedPage) => troubles.some(({ kind }) => kind === 'silent'),
  stranger: ({ owner }: ListedPage) => owner.kind === 'stranger',
  ours: ({ owner }: ListedPage) => owner.kind !== 'stranger',
} as const satisfies Record<string, (page: ListedPage) => boolean>;
export type Filter = keyof typeof FILTERS;

/** The filters, each with how many pages it shows. Styled by `filterStyles`. */
export function pageFilter(
  pages: readonly ListedPage[],
  shown: Filter,
  choose: (filter: Filter) => void,
): TemplateResult {
  const { filter: legend, filters } = words().placements;
  const labelOf = (filter: Filter) =>
    html`${filters[filter]} <small>${count(pages.filter(FILTERS[filter]).length)}</small>`;
  return radioRow({
    look: 'filters',
    legend,
    choices: (Object.keys(FILTERS) as Filter[]).map((filter) => [filter, labelOf(filter)] as const),
    chosen: shown,
    choose,
  });
}

export const filterStyles = css`
  ${radioRowStyles}
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .filters span {
    display: flex;
    align-items: center;
    gap: 5px;
    min-height: 44px;
    padding: 4px 14px;
    border: 1px solid var(--line-strong);
    border-radius: 999px;
    background: var(--paper);
  }
  .filters small {
    color: var(--ink-soft);
    font-variant-numeric: tabular-nums;
  }
  .filters input:checked + span {
    border-color: var(--action);
    background: color-mix(in oklab, var(--action) 10%, var(--paper));
    color: var(--action);
    font-weight: 600;
  }
  .filters input:checked + span small {
    color: inherit;
  }
`;
