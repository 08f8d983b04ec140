import { css } from 'lit';

/** Fields of the editor, besides `formStyles`. */
export const fieldStyles = css`
  .field .wrong,
  .choice .wrong,
  .group .wrong {
    color: var(--lotus);
    font-size: 14px;
    font-weight: 600;
  }
  .hint {
    color: var(--ink-soft);
    font-size: 14px;
  }
  .hint.wrong {
    color: var(--lotus);
  }
  textarea,
  select,
  input:where([type='date'], [type='time']) {
    width: 100%;
    min-height: 48px;
    padding: 9px 12px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background-color: var(--paper);
    color: inherit;
    font: inherit;
    line-height: inherit;
  }
  textarea {
    resize: vertical;
    max-height: 60vh;
    field-sizing: content;
  }
  .by-language > .other {
    display: none;
  }
  .field > input:where([type='date'], [type='time']) {
    max-width: 190px;
    padding-inline: 10px 8px;
  }
  input:disabled {
    background: var(--rice);
    opacity: 0.6;
  }
  :is(textarea, select, input)[aria-invalid='true'] {
    border-color: var(--lotus);
    box-shadow: inset 0 0 0 1px var(--lotus);
  }
  .localized {
    display: grid;
    gap: 4px;
  }
  .named b {
    display: block;
    font-weight: 600;
  }
  .localized .field label {
    color: var(--ink-soft);
    font-size: 14px;
    font-weight: 400;
  }
  .by-language {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 250px), 1fr));
    gap: 12px 16px;
  }
  legend {
    padding: 0;
    font-weight: 600;
  }
  .group {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
    padding-top: 4px;
  }
  .group + .group {
    padding-top: 12px;
  }
  .group .row {
    align-items: end;
    gap: 8px 12px;
  }
  .group .row .field {
    flex: 1 1 125px;
    max-width: 190px;
  }
  .options {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    padding-top: 4px;
  }
  .inline .options {
    display: flex;
    flex-wrap: wrap;
  }
  .option {
    display: flex;
    align-items: start;
    gap: 10px;
    min-height: 44px;
    padding: 9px 14px 9px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    cursor: pointer;
  }
  .option b {
    font-weight: 600;
  }
  .option .hint {
    display: block;
  }
  .option:has(:checked) {
    border-color: var(--action);
    background: color-mix(in oklab, var(--action) 6%, var(--paper));
  }
  .option:has(:focus-visible) {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
  .option input {
    flex: none;
    width: 20px;
    height: 20px;
    margin: 3px 0 0;
    accent-color: var(--action);
  }
  .option:lang(km) input {
    margin-top: 6px;
  }
  .option input:focus-visible {
    outline: none;
  }
  .link-button {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    justify-self: start;
  }
  .link-button.quiet {
    color: var(--ink-soft);
  }
  .with-button {
    display: grid;
    grid-template-columns: minmax(0, 220px) auto;
    align-items: end;
    gap: 8px;
  }
  .icon-button {
    width: 48px;
    height: 48px;
    border: 0;
    background: none;
    color: var(--ink-soft);
    font-size: 20px;
    cursor: pointer;
  }
  @media (max-width: 699px) {
    .by-language > .beside {
      display: none;
    }
  }
`;
