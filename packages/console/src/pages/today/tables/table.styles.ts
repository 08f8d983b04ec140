import { css } from 'lit';

export const tableStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    justify-items: start;
    gap: 8px;
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 16px;
    justify-self: stretch;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: 15px;
  }
  th,
  td {
    padding: 8px 0;
    border-bottom: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    padding-block: 4px;
    color: var(--ink-soft);
    font-size: 14px;
  }
  .number,
  .share {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  /* All that the numbers leave. */
  th:first-child {
    width: 100%;
  }
  .number,
  .share {
    padding-inline-start: 14px;
    white-space: nowrap;
  }
  thead :is(.number, .share) {
    white-space: normal;
    vertical-align: bottom;
  }
  .share {
    color: var(--ink-soft);
  }
  td.number {
    font-weight: 600;
  }
  .text {
    display: block;
    overflow-wrap: anywhere;
  }
  .bar {
    display: block;
    height: 6px;
    margin-top: 4px;
    border-radius: 3px;
    background: color-mix(in oklab, var(--line) 55%, var(--paper));
    overflow: hidden;
  }
  .bar > span {
    display: block;
    min-width: 3px;
    height: 100%;
    border-radius: 3px;
    background: color-mix(in oklab, var(--action) 72%, var(--paper));
  }
  tfoot th,
  tfoot td {
    border-bottom: 0;
    font-weight: 700;
  }
  tfoot .share {
    font-weight: 400;
  }
  @media (max-width: 400px) {
    table {
      font-size: 14px;
    }
    .number,
    .share {
      padding-inline-start: 8px;
    }
  }
`;
