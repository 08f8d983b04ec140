import { css } from 'lit';

export const wordStyles = css`
  form > div > h3 {
    margin-bottom: 4px;
  }
  .original {
    max-height: 9em;
    padding: 10px 14px;
    overflow-y: auto;
    border-radius: var(--radius);
    background: var(--rice);
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .original:lang(km),
  textarea:lang(km) {
    line-height: 1.85;
  }
  textarea {
    width: 100%;
    min-height: 64px;
    padding: 9px 12px;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--paper);
    color: inherit;
    font: inherit;
    resize: vertical;
    field-sizing: content;
  }
  textarea[aria-invalid='true'] {
    border-color: var(--lotus);
    box-shadow: inset 0 0 0 1px var(--lotus);
  }
  .too-long {
    color: var(--lotus);
    font-weight: 600;
  }
  .voice + .small {
    margin-top: 6px;
  }
`;
