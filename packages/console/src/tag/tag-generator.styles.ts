import { css } from 'lit';
import { selectArrowStyles } from '../look/select-arrow.styles.ts';
import { resultStyles } from './result.styles.ts';

/** In the colours of the page around it, the console's or the server's. */
const fieldStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  h2,
  h3,
  p,
  ol,
  fieldset,
  figure {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h2 {
    font-size: 19px;
    line-height: 1.35;
  }
  :is(h2, h3):lang(km) {
    line-height: 1.65;
  }
  h3,
  .label {
    font-size: 16px;
    font-weight: 600;
  }
  a {
    color: var(--action);
  }
  .soft,
  .hint {
    color: var(--ink-soft);
  }
  .hint {
    font-size: 15px;
  }
  .wrong {
    color: var(--lotus);
    font-weight: 600;
  }
  .board,
  .fields,
  .result {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-content: start;
  }
  .result {
    gap: 14px;
    padding-top: 24px;
    border-top: 1px solid var(--line);
  }
  @media (min-width: 900px) {
    .board:has(tag-preview) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 400px);
      gap: 32px;
    }
  }
  .field {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
  }
  select {
    width: 100%;
    min-height: 48px;
    padding: 8px 12px;
    border: 1px solid var(--line-strong);
    border-radius: 4px;
    background: var(--paper);
    color: inherit;
    font: inherit;
    line-height: inherit;
  }
  ${selectArrowStyles}
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    min-width: 0;
  }
  .chips legend {
    padding: 0 0 4px;
  }
  .chips label,
  .colours label,
  .tick {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 44px;
    cursor: pointer;
  }
  .chips label {
    padding: 6px 14px 6px 10px;
    border: 1px solid var(--line);
    border-radius: 6px;
  }
  .chips label:has(:checked) {
    border-color: var(--action);
    background: var(--rice);
  }
  .colours {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 24px;
  }
  input {
    flex: none;
    margin: 0;
    accent-color: var(--action);
  }
  [type='radio'],
  [type='checkbox'] {
    width: 20px;
    height: 20px;
  }
  [type='color'] {
    width: 52px;
    height: 44px;
    padding: 2px;
    border: 1px solid var(--line-strong);
    border-radius: 4px;
    background: var(--paper);
  }
  .tick {
    align-items: start;
    padding-top: 8px;
  }
  :host(tag-preview) {
    gap: 8px;
    align-content: start;
  }
  .preview-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  iframe {
    display: block;
    width: 100%;
    height: 620px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--rice);
  }
  .told {
    position: sticky;
    bottom: 16px;
    justify-self: center;
    padding: 10px 18px;
    border-radius: 6px;
    background: var(--ink);
    color: var(--paper);
    font-weight: 600;
  }
  .told:empty {
    margin-block-start: -24px;
    padding: 0;
  }
  :focus-visible {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
  .added {
    white-space: nowrap;
  }
`;

export const generatorStyles = [fieldStyles, resultStyles];
