import { css } from 'lit';

export const searchStyles = css`
  form {
    gap: 4px;
  }
  .box {
    position: relative;
    display: flex;
  }
  .box wa-icon {
    position: absolute;
    inset-inline-start: 14px;
    inset-block: 0;
    margin-block: auto;
    color: var(--ink-soft);
    font-size: 20px;
    pointer-events: none;
  }
  input {
    flex: 1;
    min-width: 0;
    padding-inline-start: 44px;
    border-start-end-radius: 0;
    border-end-end-radius: 0;
  }
  input::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
  button {
    padding: 0 20px;
    border: 0;
    border-start-end-radius: var(--radius-small);
    border-end-end-radius: var(--radius-small);
    background: var(--action);
    color: var(--on-action);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  span {
    color: var(--ink-soft);
    font-size: 14px;
  }
  span.wrong {
    color: var(--lotus);
    font-weight: 600;
  }
`;
