import { css } from 'lit';

export const oddityPageStyles = css`
  .lead {
    max-width: 68ch;
  }
  .clear {
    grid-template-columns: auto minmax(0, 1fr);
    gap: 16px;
    align-items: start;
  }
  .clear wa-icon {
    color: var(--leaf);
    font-size: 32px;
  }
  details.explained > summary {
    min-height: 44px;
    padding: 9px 0;
    color: var(--action);
    font-weight: 600;
    cursor: pointer;
  }
  .looked {
    display: grid;
    gap: 8px;
    padding-inline-start: 20px;
  }
  table {
    width: 100%;
    max-width: 640px;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums;
  }
  th {
    color: var(--ink-soft);
    font-size: 14px;
    font-weight: 600;
    text-align: start;
  }
  :is(th, td) {
    padding: 8px 12px 8px 0;
    border-bottom: 1px solid var(--line);
    vertical-align: baseline;
  }
  :is(th, td).number {
    padding-inline-end: 0;
    text-align: end;
  }
`;
