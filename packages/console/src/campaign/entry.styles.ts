import { css } from 'lit';

/** Forms of a campaign's entries, besides `fieldStyles`. */
export const entryStyles = css`
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: 16px;
    align-items: end;
  }
  .by-language .field {
    align-content: start;
  }
  .group + .group {
    border-top: 0;
  }
  input[type='file'] {
    max-width: 100%;
    padding: 8px;
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius-small);
    font: inherit;
    font-size: 15px;
  }
  input[type='file']::file-selector-button {
    min-height: 40px;
    margin-inline-end: 12px;
    padding: 4px 14px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--paper);
    color: var(--action);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  .download {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
  }
  .moves {
    padding: 14px 18px;
    border-radius: var(--radius);
    background: var(--rice);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    list-style: none;
  }
`;
