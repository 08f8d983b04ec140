import { css } from 'lit';

export const editorStyles = css`
  :host {
    display: block;
  }
  .both {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  .form {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 12px;
  }
  .part {
    gap: 20px;
    box-shadow: none;
  }
  details.part {
    display: block;
    padding-block: 0;
  }
  summary {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 2px 16px;
    padding: 16px 28px 16px 0;
    cursor: pointer;
    list-style: none;
    position: relative;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::after {
    content: '';
    position: absolute;
    inset: 24px 4px auto auto;
    width: 9px;
    height: 9px;
    border: solid var(--ink-soft);
    border-width: 0 2px 2px 0;
    transform: rotate(45deg);
  }
  details[open] summary::after {
    transform: translateY(4px) rotate(225deg);
  }
  details > .stack {
    gap: 20px;
    padding-bottom: 24px;
  }
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .languages button {
    display: grid;
    flex: 1 1 0;
    min-width: min-content;
    min-height: 48px;
    padding: 6px 12px;
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: none;
    color: inherit;
    font: inherit;
    font-size: 14px;
    line-height: inherit;
    text-align: start;
    cursor: pointer;
  }
  .languages button[aria-pressed='true'] {
    border-color: var(--action);
    background: color-mix(in oklab, var(--action) 6%, var(--paper));
  }
  @media (min-width: 700px) {
    .languages .beside {
      border-color: color-mix(in oklab, var(--action) 45%, var(--paper));
      background: color-mix(in oklab, var(--action) 3%, var(--paper));
    }
  }
  .missing,
  .unsaved {
    color: var(--turmeric);
    font-weight: 600;
  }
  .told {
    padding: 14px 18px;
    border-radius: var(--radius);
    background: var(--rice);
  }
  .told ul {
    margin-top: 6px;
    padding-inline-start: 20px;
  }
  .old {
    padding: 10px 14px;
    border-inline-start: 4px solid var(--turmeric);
    border-radius: var(--radius-small);
    background: color-mix(in oklab, var(--turmeric) 7%, var(--paper));
  }
  .save {
    position: sticky;
    z-index: 2;
    bottom: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-height: 64px;
    margin: 16px -16px 0;
    padding: 8px 16px;
    border-top: 1px solid var(--line);
    background: var(--paper);
  }
  .save > [role='status'] {
    margin-inline-end: auto;
  }
  .toggle {
    position: fixed;
    z-index: 3;
    inset: auto 16px 16px auto;
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-height: 48px;
    padding: 8px 18px;
    border: 1px solid var(--line);
    border-radius: 999px;
    background: var(--paper);
    color: var(--action);
    box-shadow: var(--wa-shadow-l);
    font: inherit;
    font-weight: 600;
    line-height: inherit;
    cursor: pointer;
  }
  .save + .toggle {
    bottom: 92px;
  }
  @media (max-width: 1099px) {
    .both:not(.previewing) aside,
    .previewing .form {
      display: none;
    }
  }
  @media (min-width: 1100px) {
    .both {
      grid-template-columns: minmax(0, 1fr) minmax(320px, 376px);
    }
    aside petition-preview {
      position: sticky;
      top: 16px;
    }
    .toggle {
      display: none;
    }
    .save {
      margin-inline: 0;
      border: 1px solid var(--line);
      border-radius: var(--radius) var(--radius) 0 0;
      box-shadow: var(--shadow);
    }
  }
`;
