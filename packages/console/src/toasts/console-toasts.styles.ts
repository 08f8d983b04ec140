import { css } from 'lit';

export const toastStyles = css`
  :host {
    position: fixed;
    z-index: 10;
    /* Under the header: at the bottom it would cover the buttons that save. */
    inset: 72px 16px auto;
    pointer-events: none;
  }
  [role='status'] {
    display: grid;
    justify-items: center;
    gap: 8px;
  }
  @media (min-width: 700px) {
    /* Beside the account, above the buttons that add something. */
    :host {
      inset: 14px 96px auto;
    }
    [role='status'] {
      justify-items: end;
    }
  }
  .toast {
    display: flex;
    align-items: center;
    gap: 12px;
    max-width: 480px;
    padding: 4px 4px 4px 16px;
    border-radius: 6px;
    background: var(--ink);
    color: var(--paper);
    box-shadow: var(--shadow);
    pointer-events: auto;
  }
  .wrong {
    background: var(--lotus);
  }
  .toast > wa-icon {
    flex: none;
    font-size: 20px;
  }
  span {
    padding: 6px 0;
  }
  button {
    flex: none;
    width: 44px;
    height: 44px;
    border: 0;
    background: none;
    color: inherit;
    font-size: 20px;
    cursor: pointer;
  }
`;
