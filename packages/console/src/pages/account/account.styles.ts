import { css } from 'lit';

export const accountStyles = css`
  .sheet {
    max-width: 640px;
  }
  .sheet .main-button,
  .second-button,
  wa-button {
    justify-self: start;
  }
  .second-button {
    min-height: 44px;
    padding: 8px 18px;
    border: 1px solid var(--action);
    border-radius: var(--radius);
    background: none;
    color: var(--action);
    font: inherit;
    font-weight: 600;
    line-height: inherit;
    cursor: pointer;
  }
`;
