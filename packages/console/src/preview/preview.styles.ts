import { css } from 'lit';

export const previewStyles = css`
  :root {
    color-scheme: light;
    background: Canvas;
  }
  :root[data-scheme='dark'] {
    color-scheme: dark;
    background: #15110d;
  }
  :root:not([data-scheme='dark']) {
    background: #f3ead9;
  }
  body {
    margin: 0;
    font:
      16px/1.5 system-ui,
      sans-serif;
  }
  main {
    display: grid;
    grid-template-columns: minmax(0, 640px);
    justify-content: center;
    gap: 20px;
    padding: 16px;
  }
`;
