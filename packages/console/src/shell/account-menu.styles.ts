import { css } from 'lit';

export const menuStyles = css`
  button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-width: 44px;
    min-height: 44px;
    padding: 4px;
    border: 0;
    border-radius: 999px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:focus-visible {
    outline: 3px solid var(--action);
  }
  .initial {
    display: grid;
    place-items: center;
    width: 36px;
    height: 36px;
    border-radius: 50%;
    background: var(--action);
    color: var(--on-action);
    font-weight: 700;
    line-height: 1;
  }
  .who {
    display: grid;
    padding: 8px 12px;
  }
  .who span {
    color: var(--ink-soft);
    font-size: 14px;
  }
  h3 {
    margin: 0;
    padding: 4px 12px 0;
    color: var(--ink-soft);
    font-size: 13px;
    font-weight: 600;
  }
`;
