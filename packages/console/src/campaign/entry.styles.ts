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
  .file {
    position: relative;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 14px;
    align-items: center;
    padding: 8px;
    border: 1px dashed var(--line-strong);
    border-radius: var(--radius-small);
    overflow-wrap: anywhere;
  }
  .file .choose {
    display: inline-flex;
    gap: 8px;
    align-items: center;
    min-height: 44px;
    padding: 4px 14px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--paper);
    color: var(--action);
    font-weight: 600;
    cursor: pointer;
  }
  .file input:focus-visible + .choose {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
  .file input[aria-invalid='true'] + .choose {
    border-color: var(--lotus);
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
  .campaign-name {
    color: var(--ink-soft);
  }
`;
