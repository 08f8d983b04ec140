import { css } from 'lit';

/** The fields and the button. */
export const fieldsStyles = css`
  fieldset {
    gap: 14px;
    min-width: 0;
  }
  .field {
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
    /* Its label, hint and error come into view with a field. */
    scroll-margin: 130px 0 20px;
  }
  select {
    padding-inline-end: 36px;
    background-image:
      linear-gradient(45deg, transparent 50%, var(--_ink-soft) 50%),
      linear-gradient(-45deg, transparent 50%, var(--_ink-soft) 50%);
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
  input:focus-visible,
  select:focus-visible,
  textarea:focus-visible {
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
  .consent span {
    min-width: 0;
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
  /* As high as a finger, without taking more room than its line. */
  form a {
    padding-block: 14px;
    color: var(--_action);
    text-underline-offset: 0.25em;
  }
  .sign {
    width: 100%;
    min-height: 60px;
    padding: 6px 18px;
    /* Where a browser changes the ground, or takes it away, the border is left. */
    border: 2px solid var(--_action);
    border-radius: var(--samleng-radius, 6px);
    background: var(--_action);
    color: var(--_on-action);
    font-size: 1.25em;
    font-weight: 700;
    line-height: 1.4;
    /* A seam, as on the hem of a scarf. */
    outline: 1px dashed var(--_on-action);
    outline-color: color-mix(in srgb, var(--_on-action) 55%, transparent);
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
  @media (forced-colors: active) {
    /* The arrow is drawn with colours that are taken away here. */
    select {
      appearance: auto;
    }
    .sign {
      outline: 0;
    }
    input[aria-invalid='true'],
    select[aria-invalid='true'],
    textarea[aria-invalid='true'] {
      border-width: 3px;
    }
  }
`;
