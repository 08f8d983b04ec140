import { css } from 'lit';
import { selectArrowStyles } from './select-arrow.styles.ts';

/**
 * Forms of the browser's own fields, where password managers and the browser's memory must find them: on the pages for
 * signing in, and in short forms. Web Awesome’s look the same.
 */
export const formStyles = css`
  form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  .field label {
    font-weight: 600;
  }
  .field .hint {
    color: var(--ink-soft);
    font-size: 14px;
  }
  .field .wrong {
    color: var(--lotus);
    font-size: 14px;
    font-weight: 600;
  }
  :is(input:where([type='text'], [type='email'], [type='password']), select) {
    width: 100%;
    min-height: 48px;
    padding: 9px 12px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--paper);
    color: inherit;
    font: inherit;
    line-height: inherit;
  }
  input[readonly] {
    background: var(--rice);
    color: var(--ink-soft);
  }
  ${selectArrowStyles}
  :is(input, select)[aria-invalid='true'] {
    border-color: var(--lotus);
    box-shadow: inset 0 0 0 1px var(--lotus);
  }
  .code input {
    font-size: 22px;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.2em;
  }
  .secret {
    position: relative;
  }
  .secret input {
    padding-inline-end: 52px;
  }
  .secret button {
    position: absolute;
    inset-block: 2px;
    inset-inline-end: 2px;
    display: grid;
    place-items: center;
    width: 44px;
    border: 0;
    background: none;
    color: var(--ink-soft);
    font-size: 20px;
    cursor: pointer;
  }
`;
