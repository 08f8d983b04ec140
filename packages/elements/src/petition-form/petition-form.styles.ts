import { css } from 'lit';

export const formStyles = css`
  /* Columns as wide as there is room, not as the longest word: that one is broken. */
  .petition,
  .story,
  .text,
  .action,
  form,
  fieldset,
  .field,
  .outcome {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .petition {
    gap: 16px;
    align-items: start;
  }
  .story {
    gap: 8px;
  }
  @container (min-width: 720px) {
    .petition {
      grid-template-columns: minmax(0, 1fr) minmax(300px, 0.9fr);
      gap: 36px;
    }
    .folded {
      display: block !important;
    }
    .story > .fold {
      display: none;
    }
  }
  h1,
  h2 {
    font-size: 26px;
    font-size: clamp(26px, 7cqi, 34px);
    line-height: 1.2;
    font-weight: 700;
    text-wrap: balance;
  }
  h1:lang(km),
  h2:lang(km),
  .many:lang(km) {
    line-height: 1.75;
  }
  .soft:lang(km) {
    font-size: 0.9375em;
  }
  #to {
    margin-inline-end: 0.3em;
  }
  .targets,
  .targets li {
    display: inline;
  }
  .targets li:not(:last-child)::after {
    /* Seen, and not read out. */
    content: ' · ';
    content: ' · ' / '';
  }
  @media screen {
    .folded {
      display: none;
    }
  }
  button {
    max-width: 100%;
  }
  .fold,
  .languages button {
    justify-self: start;
    min-width: 44px;
    min-height: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_action);
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.25em;
  }
  .top,
  .languages {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    align-items: center;
    column-gap: 18px;
    font-size: 0.9375em;
  }
  .top p {
    flex: 1 1 130px;
    min-width: 0;
    font-size: 1em;
    font-weight: 600;
  }
  .languages button {
    font-weight: 400;
    /* A short name stands at the end of its target, so that the gaps look the same. */
    text-align: end;
  }
  figure {
    margin-top: 8px;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_lotus);
  }
  blockquote::before {
    content: open-quote;
  }
  blockquote::after {
    content: close-quote;
  }
  .soft:empty {
    display: none;
  }
  /* As high as a petition is, so that the page does not jump when it comes. */
  .loading {
    min-height: 1380px;
    align-content: start;
  }
  @container (min-width: 340px) {
    .loading {
      min-height: 1230px;
    }
  }
  @container (min-width: 480px) {
    .loading {
      min-height: 1080px;
    }
  }
  @container (min-width: 720px) {
    .loading {
      min-height: 830px;
    }
  }
  .sheet + slot {
    display: block;
    margin-top: 16px;
  }
  .address {
    display: none;
  }
  @media print {
    .address {
      display: block;
    }
    form,
    .languages,
    .fold {
      display: none;
    }
  }
  .bone {
    height: 48px;
    border-radius: 4px;
    /* On whatever ground the page has. */
    background: currentColor;
    opacity: 0.08;
  }
  .bone.title {
    width: 70%;
  }
  .bone.text {
    height: 240px;
  }
`;
