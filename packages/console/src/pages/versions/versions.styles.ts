import { css } from 'lit';

export const versionsStyles = css`
  ol {
    display: grid;
    grid-template-columns: minmax(0, 760px);
    gap: 12px;
    list-style: none;
  }
`;

export const versionStyles = css`
  .sheet {
    gap: 8px;
    box-shadow: none;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 2px 16px;
  }
  .reason {
    padding: 8px 14px;
    border-inline-start: 4px solid var(--turmeric);
    background: color-mix(in oklab, var(--turmeric) 7%, var(--paper));
  }
  summary {
    min-height: 36px;
    padding-block: 4px;
    cursor: pointer;
  }
  .difference {
    padding: 8px 0 4px;
  }
  a {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: 36px;
  }
`;
