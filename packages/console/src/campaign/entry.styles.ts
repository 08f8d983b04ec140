import { css } from 'lit';

/** Forms of a campaign's entries, besides `fieldStyles`. */
export const entryStyles = css`
  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: 16px;
    align-items: end;
  }
  .moves {
    padding: 14px 18px 14px 36px;
    border-radius: var(--radius);
    background: var(--rice);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
`;
