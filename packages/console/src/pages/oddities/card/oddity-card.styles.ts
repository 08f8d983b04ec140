import { css } from 'lit';

export const oddityCardStyles = css`
  article.sheet {
    gap: 12px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
    justify-content: space-between;
  }
  h2 {
    font-size: 18px;
    overflow-wrap: anywhere;
  }
  .weight-3 {
    --colour: var(--lotus);
  }
  .weight-2 {
    --colour: var(--turmeric);
  }
  .found {
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 280px), 1fr));
    gap: 12px 28px;
  }
  dt {
    color: var(--ink-soft);
    font-size: 14px;
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 20px;
    align-items: center;
  }
  .actions:empty {
    display: none;
  }
  .link {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
  }
  explain-form[open] {
    flex-basis: 100%;
  }
  .button {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    padding: 6px 16px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--paper);
    color: var(--action);
    font-weight: 600;
    text-decoration: none;
  }
  .button:hover {
    background: var(--rice);
  }
  .explained {
    padding: 10px 14px;
    border-inline-start: 4px solid var(--leaf);
    border-radius: var(--radius-small);
    background: color-mix(in oklab, var(--leaf) 7%, var(--paper));
    overflow-wrap: anywhere;
  }
`;
