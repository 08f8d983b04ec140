import { css } from 'lit';

/** What every page is made of; each shadow root takes it, and the document does for pages without one. */
export const pageStyles = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  h1 {
    font-size: 27px;
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  h2 {
    font-size: 19px;
    line-height: 1.35;
  }
  h3 {
    font-size: 16px;
    line-height: 1.5;
  }
  :is(h1, h2, h3):lang(km) {
    line-height: 1.65;
  }
  h1:lang(km) {
    font-size: 25px;
    /* Lines of like length would part what belongs together: Khmer has no spaces between words. */
    text-wrap: wrap;
  }
  h1:focus {
    outline: none;
  }
  a {
    color: var(--action);
  }
  :focus-visible {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
  .soft {
    color: var(--ink-soft);
  }
  .small {
    font-size: 14px;
  }
  .sheet {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: clamp(16px, 4vw, 28px);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    box-shadow: var(--shadow);
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .main-button {
    min-height: 52px;
    padding: 8px 20px;
    border: 0;
    border-radius: var(--radius);
    background: var(--action);
    color: var(--on-action);
    font: inherit;
    font-size: 18px;
    font-weight: 700;
    line-height: inherit;
    cursor: pointer;
  }
  .main-button:hover {
    background: color-mix(in oklab, var(--action) 90%, var(--ink));
  }
  .main-button.danger {
    background: var(--lotus);
    color: var(--paper);
  }
  .main-button.danger:hover {
    background: color-mix(in oklab, var(--lotus) 90%, var(--ink));
  }
  .main-button[aria-disabled='true'] {
    opacity: 0.7;
    cursor: progress;
  }
  .link-button {
    min-height: 44px;
    padding: 4px 0;
    border: 0;
    background: none;
    color: var(--action);
    font: inherit;
    text-align: start;
    text-decoration: underline;
    cursor: pointer;
  }
  .alert {
    padding: 10px 14px;
    border-inline-start: 4px solid var(--lotus);
    border-radius: var(--radius-small);
    background: color-mix(in oklab, var(--lotus) 8%, var(--paper));
  }
  .alert:focus {
    outline: none;
  }
  .notice {
    display: grid;
    justify-items: start;
    gap: 8px;
  }
  /* Only what takes long is told: a word that comes and goes at once is a flicker. */
  .loading {
    padding: 16px;
    color: var(--ink-soft);
    animation: appear 1ms 500ms both;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
