import { css } from 'lit';

export const stateStyles = css`
  .follows {
    padding: 14px 18px;
    border-radius: var(--radius);
    background: var(--rice);
  }
  ul {
    display: grid;
    gap: 6px;
    margin-top: 6px;
    padding-inline-start: 20px;
  }
`;
