import { css } from 'lit';

/** Buttons, apart from the base: a plain counter has none. The build gives each element a copy (`copies.ts`). */
export const buttonStyles = css`
  button {
    font: inherit;
    line-height: inherit;
    color: inherit;
    cursor: pointer;
  }
  .quiet {
    min-height: 44px;
    padding: 6px 14px;
    border: 1px solid var(--_line-strong);
    border-radius: calc(var(--samleng-radius, 6px) * 2 / 3);
    background: var(--_paper);
    color: var(--_action);
    font-weight: 600;
    text-align: center;
    text-decoration: none;
  }
  .quiet:hover {
    background: var(--_rice);
  }
`;
