import { css } from 'lit';

export const formStyles = css`
  .petition {
    display: grid;
    gap: 24px;
    align-items: start;
  }
  .story,
  .action,
  form,
  .outcome {
    display: grid;
    gap: 16px;
  }
  .petition > * {
    min-width: 0;
  }
  @container (min-width: 720px) {
    .petition {
      grid-template-columns: minmax(0, 1fr) minmax(300px, 0.9fr);
      gap: 36px;
    }
  }
  h2 {
    font-size: 1.375em;
    line-height: 1.3;
    font-weight: 700;
    text-wrap: balance;
  }
  :lang(km) h2,
  h2:lang(km) {
    line-height: 1.75;
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
    content: ' · ' / '';
  }
  .text {
    display: grid;
    gap: 12px;
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
  .languages {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    column-gap: 18px;
    margin: -8px 0 4px;
    font-size: 0.9375em;
  }
  .languages button {
    font-weight: 400;
    /* A short name stands at the end of its target, so that the gaps look the same. */
    text-align: end;
  }
  .languages [aria-pressed='true'] {
    color: var(--_ink);
    font-weight: 600;
    text-decoration: none;
  }
  .way {
    display: grid;
    gap: 6px;
    font-variant-numeric: tabular-nums;
  }
  fieldset {
    display: grid;
    gap: 14px;
    min-width: 0;
  }
  .field {
    display: grid;
    gap: 4px;
  }
  .field label {
    font-weight: 600;
  }
  input:not([type='checkbox']),
  select,
  textarea {
    width: 100%;
    min-height: 48px;
    padding: 9px 12px;
    border: 1px solid var(--_line-strong);
    border-radius: calc(var(--samleng-radius, 6px) * 2 / 3);
    background: var(--_paper);
    color: var(--_ink);
    font: inherit;
    /* Under 16 px a phone zooms into the field. */
    font-size: max(16px, 1em);
    line-height: inherit;
    appearance: none;
  }
  select {
    padding-inline-end: 36px;
    background-image:
      linear-gradient(45deg, transparent 50%, currentColor 50%),
      linear-gradient(-45deg, transparent 50%, currentColor 50%);
    background-position:
      right 19px center,
      right 13px center;
    background-size: 6px 6px;
    background-repeat: no-repeat;
  }
  textarea {
    min-height: 96px;
    resize: vertical;
  }
  :is(input, select, textarea):focus-visible {
    outline-offset: 0;
    border-color: var(--_action);
  }
  [aria-invalid='true'] {
    border-color: var(--_lotus) !important;
    box-shadow: inset 3px 0 0 var(--_lotus);
  }
  .error:empty {
    display: none;
  }
  .error {
    color: var(--_lotus);
    font-weight: 600;
    font-size: 0.9375em;
  }
  .consent {
    display: flex;
    gap: 10px;
    align-items: flex-start;
    min-height: 44px;
    padding: 6px 0;
    cursor: pointer;
  }
  .consent input {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 0.1em 0 0;
    accent-color: var(--_action);
  }
  .consents {
    gap: 0;
  }
  form a {
    color: var(--_action);
    text-underline-offset: 0.25em;
  }
  .sign {
    width: 100%;
    min-height: 60px;
    padding: 8px 20px;
    border: 0;
    border-radius: var(--samleng-radius, 6px);
    background: var(--_action);
    color: var(--_on-action);
    font-size: 1.5em;
    font-weight: 700;
    line-height: 1.4;
    /* A seam, as on the hem of a scarf. */
    outline: 1px dashed color-mix(in srgb, var(--_on-action) 55%, transparent);
    outline-offset: -6px;
  }
  :lang(km) .sign {
    line-height: 1.85;
  }
  .sign:hover {
    background: color-mix(in srgb, var(--_action) 88%, var(--_ink));
  }
  .sign:focus-visible {
    outline: 3px solid var(--_action);
    outline-offset: 3px;
  }
  .sign[aria-disabled='true'] {
    cursor: progress;
    opacity: 0.75;
  }
  .trap {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .outcome {
    padding: clamp(16px, 5cqi, 24px);
    background: var(--_rice);
    border-radius: var(--samleng-radius, 6px);
  }
  .outcome h3 {
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.35;
  }
  :lang(km) .outcome h3 {
    line-height: 1.75;
  }
  .outcome h3:focus {
    outline: none;
  }
  .big {
    font-size: clamp(1.25em, 8cqi, 1.75em);
    font-weight: 700;
    line-height: 1.3;
    font-variant-numeric: tabular-nums;
  }
  :lang(km) .big {
    line-height: 1.75;
  }
  .share {
    display: grid;
    gap: 12px;
    padding-top: 16px;
    border-top: 1px solid var(--_line);
  }
  .three span {
    display: inline-flex;
    gap: 6px;
    margin-inline-end: 8px;
    vertical-align: -2px;
  }
  .three i {
    width: 16px;
    height: 16px;
    border: 1px solid var(--_line-strong);
    border-radius: 50%;
  }
  .unsent,
  .unsent ul,
  .unsent li {
    display: grid;
    gap: 12px;
    justify-items: start;
  }
  .soft:empty {
    display: none;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .ways .quiet {
    display: inline-flex;
    align-items: center;
    background: var(--_paper);
  }
  /* As high as a petition is, so that the page does not jump when it comes. */
  .loading {
    min-height: 1380px;
    align-content: start;
  }
  @container (min-width: 360px) {
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
      min-height: 690px;
    }
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
    .share,
    .fold {
      display: none;
    }
  }
  @media (forced-colors: active) {
    /* The arrow is drawn with colours that are taken away here. */
    select {
      appearance: auto;
    }
    .sign {
      border: 2px solid;
    }
    :is(input, select, textarea)[aria-invalid='true'] {
      border-width: 3px;
    }
  }
  .bone {
    height: 48px;
    border-radius: 4px;
    background: var(--_rice);
  }
  .bone.title {
    width: 70%;
  }
  .bone.text {
    height: 240px;
  }
`;
