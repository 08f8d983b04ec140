import { css } from 'lit';

/** Differences, wherever they are shown. */
export const differenceStyles = css`
  .difference {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 14px;
  }
  .difference dt {
    color: var(--ink-soft);
    font-size: 14px;
    font-weight: 600;
  }
  .difference .text {
    white-space: pre-line;
  }
  del,
  ins {
    padding: 1px 3px;
    border-radius: 3px;
    text-decoration-thickness: 1px;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }
  del {
    background: color-mix(in oklab, var(--lotus) 10%, var(--paper));
    color: var(--lotus);
  }
  ins {
    background: color-mix(in oklab, var(--leaf) 12%, var(--paper));
    color: var(--leaf);
    text-decoration: none;
  }
`;

export const reviewStyles = [
  differenceStyles,
  css`
    .correction {
      padding: 14px 16px;
      border-inline-start: 4px solid var(--turmeric);
      border-radius: var(--radius-small);
      background: color-mix(in oklab, var(--turmeric) 7%, var(--paper));
    }
    .wrong {
      color: var(--lotus);
      font-weight: 600;
    }
    textarea {
      width: 100%;
      padding: 9px 12px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius-small);
      background: var(--paper);
      color: inherit;
      font: inherit;
      line-height: inherit;
      resize: vertical;
      field-sizing: content;
    }
    textarea[aria-invalid='true'] {
      border-color: var(--lotus);
    }
  `,
];
