import { css } from 'lit';

export const groupsStyles = css`
  :host {
    display: block;
    padding: 8px 16px 12px;
  }
  ol {
    list-style: none;
  }
  li button {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 16px;
    width: 100%;
    padding: 10px 8px;
    border: 0;
    border-radius: var(--radius-small);
    background: none;
    color: inherit;
    font: inherit;
    line-height: inherit;
    text-align: start;
    cursor: pointer;
  }
  li button:hover {
    background: color-mix(in oklab, var(--rice) 60%, var(--paper));
  }
  .text {
    overflow-wrap: anywhere;
  }
  .number {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
  }
  .bar {
    grid-column: 1 / -1;
    height: 8px;
    border-radius: 4px;
    background: color-mix(in oklab, var(--line) 55%, var(--paper));
    overflow: hidden;
  }
  .bar > span {
    display: block;
    min-width: 4px;
    height: 100%;
    border-radius: 4px;
    background: color-mix(in oklab, var(--action) 72%, var(--paper));
  }
  .row {
    padding: 8px;
  }
  @media (min-width: 800px) {
    li button {
      grid-template-columns: minmax(0, 2fr) 72px minmax(0, 3fr);
      align-items: center;
    }
    .number {
      text-align: end;
    }
    .bar {
      grid-column: auto;
      height: 12px;
    }
  }
`;
