import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    width: min(520px, calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    padding: 0;
    overflow-y: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    color: inherit;
    box-shadow: var(--wa-shadow-l);
  }
  dialog::backdrop {
    background: rgb(21 17 13 / 55%);
  }
  .stack {
    padding: clamp(16px, 4vw, 24px);
  }
  header {
    display: flex;
    align-items: start;
    gap: 12px;
  }
  h2 {
    flex: 1;
    padding-top: 8px;
  }
  header button {
    display: grid;
    flex: none;
    place-items: center;
    width: 44px;
    height: 44px;
    margin: 0 -8px 0 auto;
    border: 0;
    border-radius: var(--radius-small);
    background: none;
    color: inherit;
    font-size: 22px;
    cursor: pointer;
  }
`;
