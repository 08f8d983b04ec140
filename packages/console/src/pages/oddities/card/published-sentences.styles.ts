import { css } from 'lit';

export const sentencesStyles = css`
  summary {
    min-height: 44px;
    padding: 9px 0;
    color: var(--action);
    font-weight: 600;
    cursor: pointer;
  }
  ul {
    display: grid;
    gap: 10px;
    padding-top: 10px;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px 16px;
    align-items: start;
    padding: 12px 14px;
    border-radius: var(--radius-small);
    background: var(--rice);
  }
  li p:lang(km) {
    line-height: 1.8;
  }
  button {
    display: inline-flex;
    gap: 6px;
    align-items: center;
    min-height: 44px;
    padding: 4px 12px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--paper);
    color: var(--action);
    font: inherit;
    font-size: 15px;
    font-weight: 600;
    cursor: pointer;
  }
  @media (max-width: 559px) {
    li {
      grid-template-columns: minmax(0, 1fr);
    }
    button {
      justify-self: start;
    }
  }
`;
