import { css } from 'lit';

/**
 * Styles of every element. The host keeps the page's margins and width; everything inside
 * `.root` starts from nothing, so that no theme reaches in. Sizes are in px and em: `rem` is the page's.
 */
export const baseStyles = css`
  :host {
    display: block !important;
    box-sizing: border-box !important;
    min-width: 0 !important;
    padding: 0 !important;
    border: 0 !important;
    background: none !important;
    transform: none !important;
    filter: none !important;
    opacity: 1 !important;
    container-type: inline-size;
    /* A size container has no width of its own, and would vanish in a flex row, a float or a table;
       no more than fits the smallest phone, because a grid column will not be narrower. */
    contain-intrinsic-inline-size: 240px;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    all: initial;
    display: block;
    /* The page may be written from right to left, which "all" lets through. */
    direction: ltr;
    /* Khmer first: it covers Khmer letters only, looks for the system's own faces itself (khmer-face.ts), and
       Chromium sets text anew for a late face only in this place. */
    font-family: 'Samleng Khmer', var(--samleng-font, var(--_face)), sans-serif;
    font-size: var(--samleng-font-size, 16px);
    line-height: 1.5;
    /* Outside a sheet the ground is the page's, so its text takes the page's colour. */
    color: inherit;
    overflow-wrap: break-word;
    -webkit-text-size-adjust: 100%;
  }
  /* A page that has kept room for an element sees it filled. */
  .root,
  .sheet {
    min-height: inherit;
  }
  :where([lang]) {
    line-height: 1.5;
  }
  :lang(km) {
    line-height: 1.85;
  }
  * {
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
  figure,
  fieldset,
  blockquote {
    margin: 0;
    padding: 0;
    border: 0;
    list-style: none;
  }
  .sheet {
    padding: 16px;
    padding: clamp(16px, 5cqi, 28px);
    border: 1px solid var(--_line);
    border-radius: var(--samleng-radius, 6px);
    background: var(--_paper);
    color: var(--_ink);
  }
  /* While only the page's own fallback can be read in it: a link of the page has a colour for the page's ground. */
  .bare,
  .bare .soft {
    background: none;
    color: inherit;
  }
  :focus {
    outline: 3px solid var(--_action);
    outline-offset: 2px;
  }
  /* Safari 15 does not know it, and shows the ring after a tap too. */
  :focus:not(:focus-visible) {
    outline: none;
  }
  .soft {
    color: var(--_ink-soft);
    font-size: 0.875em;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .krama {
    --_check: var(--_thread);
    background:
      linear-gradient(90deg, var(--_check) 50%, transparent 50%),
      linear-gradient(var(--_check) 50%, transparent 50%), var(--_lotus);
    background-size: 8px 8px;
    /* Browsers print no backgrounds, and without this the bar would look empty. */
    print-color-adjust: exact;
  }
  @media (forced-colors: active) {
    .krama {
      background: Highlight;
    }
  }
  @supports (color: color-mix(in srgb, #000, #fff)) {
    .krama {
      --_check: color-mix(in srgb, var(--_thread) 62%, transparent);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    * {
      animation: none !important;
      transition: none !important;
    }
  }
`;
