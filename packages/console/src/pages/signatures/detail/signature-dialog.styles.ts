import { css } from 'lit';

export const signatureDialogStyles = css`
  .means {
    display: grid;
    gap: 6px;
  }
  .why {
    display: grid;
    gap: 8px;
    padding: 12px 16px;
    border-inline-start: 4px solid var(--turmeric);
    border-radius: var(--radius-small);
    background: color-mix(in oklab, var(--turmeric) 8%, var(--paper));
  }
  /* Said of one in the list, here it is a heading. */
  .why h3::first-letter {
    text-transform: uppercase;
  }
  dl {
    display: grid;
  }
  dl > div {
    display: grid;
    grid-template-columns: 150px minmax(0, 1fr) auto;
    gap: 0 16px;
    padding: 9px 0;
    border-top: 1px solid var(--line);
  }
  dt {
    color: var(--ink-soft);
  }
  dd {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .quote {
    white-space: pre-line;
  }
  .like .link-button {
    min-height: 0;
    padding: 2px 0;
    text-align: end;
  }
  .why .link-button {
    justify-self: start;
    min-height: 32px;
  }
  @media (max-width: 599px) {
    dl > div {
      grid-template-columns: minmax(0, 1fr) auto;
    }
    dt {
      grid-column: 1 / -1;
      font-size: 14px;
    }
    dd:not(.like):last-child {
      grid-column: 1 / -1;
    }
  }
  [slot='actions'] {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }
`;
