import { css } from 'lit';

/** The document itself. */
export const baseStyles = css`
  html {
    background: var(--ground);
    color: var(--ink);
    font:
      16px/1.5 'Samleng Khmer',
      system-ui,
      sans-serif;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  html:lang(km) {
    line-height: 1.85;
  }
  body {
    margin: 0;
  }
  console-app:not(:defined) {
    display: block;
    min-height: 100vh;
  }
`;
