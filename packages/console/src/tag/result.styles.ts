import { css } from 'lit';

/** What is to be pasted, with its pictures. */
export const resultStyles = css`
  .to-copy {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: 8px;
  }
  code {
    width: 100%;
    padding: 10px 14px;
    border: 1px dashed var(--line-strong);
    border-radius: 6px;
    background: var(--rice);
    font-family: ui-monospace, Menlo, Consolas, 'Samleng Khmer', monospace;
    font-size: 14px;
    line-height: 1.65;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  button {
    min-height: 44px;
    padding: 6px 18px;
    border: 1px solid var(--line-strong);
    border-radius: 6px;
    background: transparent;
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: inherit;
    cursor: pointer;
  }
  .credit {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--lotus);
    font-weight: 600;
  }
  ol {
    display: grid;
    gap: 6px;
    padding-inline-start: 1.4em;
  }
  figure {
    display: grid;
    justify-items: start;
    gap: 4px;
  }
  figure img {
    max-width: 100%;
    border-radius: 6px;
  }
  .card img {
    width: 480px;
    border: 1px solid var(--line);
  }
  /* White in the dark too: many phones do not read light squares on dark. */
  .qr img {
    width: 232px;
    padding: 16px;
    background: #fff;
  }
  figcaption a {
    display: inline-block;
    padding: 10px 0;
  }
`;
