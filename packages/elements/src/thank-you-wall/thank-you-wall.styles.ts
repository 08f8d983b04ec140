import { css } from 'lit';

export const wallStyles = css`
  .wall {
    display: grid;
    gap: 16px;
    align-content: start;
  }
  .wall[aria-busy] {
    min-height: 240px;
  }
  h2 {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.3;
  }
  :lang(km) h2 {
    line-height: 1.7;
  }
  /* Cards of the last row share its width, so that it has no holes; visible-cards.ts knows the width and the gap. */
  .cards {
    display: flex;
    flex-wrap: wrap;
    gap: 16px;
  }
  .card {
    flex: 1 1 min(240px, 100%);
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 26px 18px 18px;
    border: 1px solid var(--_line);
    border-radius: var(--samleng-radius, 6px);
    position: relative;
    overflow: hidden;
  }
  .card,
  .empty,
  dialog {
    background: var(--_paper);
    color: var(--_ink);
  }
  .list > .card {
    flex-basis: 100%;
  }
  .card > .krama {
    position: absolute;
    inset: 0 0 auto;
    height: 8px;
  }
  .card:focus {
    outline: 3px solid var(--_action);
    outline-offset: 2px;
  }
  /* On a dark ground the ring alone could not be seen. */
  .card:focus-visible,
  button.more:focus-visible {
    box-shadow: 0 0 0 2px var(--_paper);
  }
  blockquote {
    font-size: 1.125em;
  }
  h3 {
    font-size: 1em;
    font-weight: 700;
  }
  .amount {
    font-weight: 600;
    color: var(--_lotus);
    font-variant-numeric: tabular-nums;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    column-gap: 10px;
  }
  .letter {
    margin-top: auto;
    display: flex;
    align-items: center;
    gap: 14px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_action);
    font-weight: 600;
    text-align: start;
    text-decoration: none;
  }
  .letter > :last-child {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  /* A sheet with lines: all there is of a PDF without a picture, and the place of a picture that is still to come. */
  .small {
    flex: none;
    width: 64px;
    height: 82px;
    object-fit: cover;
    object-position: top;
    border: 4px solid #fff;
    background: repeating-linear-gradient(#fff 0 7px, #d8cbb6 7px 8px);
    box-shadow: 0 1px 5px rgb(20 14 8 / 0.4);
  }
  .card.waiting {
    min-height: 176px;
    background: var(--_rice);
  }
  .more {
    justify-self: center;
  }
  .empty {
    padding: 28px 16px;
    text-align: center;
    border: 1px dashed var(--_line-strong);
    border-radius: var(--samleng-radius, 6px);
  }
  dialog {
    width: min(760px, calc(100vw - 24px));
    max-height: calc(100vh - 24px);
    max-height: calc(100dvh - 24px);
    padding: 0;
    border: 1px solid var(--_line);
    border-radius: var(--samleng-radius, 6px);
    overflow: hidden;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog::backdrop {
    background: rgb(20 14 8 / 0.6);
  }
  dialog header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 8px;
    padding: 8px 8px 8px 18px;
    border-bottom: 1px solid var(--_line);
  }
  dialog footer {
    display: flex;
    justify-content: center;
    padding: 8px;
    border-top: 1px solid var(--_line);
  }
  dialog strong {
    flex: 1;
  }
  .zoom {
    display: inline-flex;
    gap: 4px;
  }
  .zoom .quiet {
    min-width: 44px;
    font-size: 1.25em;
    line-height: 1.2;
  }
  .zoom [aria-disabled='true'] {
    border-style: dashed;
    color: var(--_ink-soft);
  }
  .paper {
    overflow: auto;
    overscroll-behavior: contain;
    background: #fff;
  }
  dialog img {
    display: block;
    max-width: none;
    height: auto;
  }
  @media print {
    .cards,
    .cards.list {
      display: block;
    }
    .card {
      margin-bottom: 12px;
      break-inside: avoid;
    }
    .more,
    .letter {
      display: none;
    }
  }
`;
