import { css } from 'lit';

/** A state in a word; `--colour` says which. */
export const badgeStyles = css`
  .state {
    --colour: var(--ink-soft);
    display: inline-block;
    flex: none;
    padding: 1px 10px;
    border: 1px solid color-mix(in oklab, var(--colour) 40%, var(--paper));
    border-radius: 999px;
    color: var(--colour);
    font-size: 14px;
    font-weight: 600;
    white-space: nowrap;
  }
`;
