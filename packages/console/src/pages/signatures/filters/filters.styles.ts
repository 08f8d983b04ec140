import { css } from 'lit';

export const filtersStyles = css`
  .filters {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 10px 16px;
  }
  .bar > .row {
    gap: 8px 12px;
  }
  .states {
    display: flex;
    flex-wrap: wrap;
    gap: 6px;
  }
  .states button,
  .tool {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    padding: 4px 14px;
    border: 1px solid var(--line-strong);
    border-radius: 999px;
    background-color: var(--paper);
    color: inherit;
    font: inherit;
    font-size: 15px;
    line-height: inherit;
    cursor: pointer;
  }
  .states button:hover,
  .tool:hover {
    background-color: var(--rice);
  }
  .states button[aria-pressed='true'] {
    border-color: var(--ink);
    background-color: var(--ink);
    color: var(--paper);
    font-weight: 600;
  }
  .states b {
    min-width: 24px;
    padding: 0 7px;
    border-radius: 999px;
    background: var(--lotus);
    color: var(--paper);
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    line-height: 22px;
    text-align: center;
  }
  .tool {
    border-radius: var(--radius-small);
  }
  select.tool {
    width: auto;
    padding-inline-end: 36px;
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    list-style: none;
  }
  .chips li {
    min-width: 0;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    max-width: 100%;
    min-height: 36px;
    padding: 2px 10px 2px 14px;
    border: 1px solid color-mix(in oklab, var(--action) 30%, var(--paper));
    border-radius: 999px;
    background: color-mix(in oklab, var(--action) 9%, var(--paper));
    color: var(--action);
    font: inherit;
    font-size: 15px;
    font-weight: 600;
    line-height: inherit;
    text-align: start;
    cursor: pointer;
  }
  .chip span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .chip wa-icon {
    flex: none;
  }
`;
