import { css } from 'lit';

export const batchesStyles = css`
  .sum {
    justify-content: space-between;
  }
  .sum strong,
  .list .name {
    font-variant-numeric: tabular-nums;
  }
`;
