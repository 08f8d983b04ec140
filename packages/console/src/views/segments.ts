import { css, html, type TemplateResult } from 'lit';

/** A few to choose one from, beside each other, seen at a glance. Styled by `segmentsStyles`. */
export function segments<Value extends string>(
  legend: string,
  choices: readonly (readonly [value: Value, label: string])[],
  chosen: Value,
  choose: (value: Value) => void,
): TemplateResult {
  return html`<fieldset class="segments">
    <legend class="unseen">${legend}</legend>
    ${choices.map(
      ([value, label]) =>
        html`<label>
          <input type="radio" name=${legend} .checked=${value === chosen} @change=${() => choose(value)} />
          <span>${label}</span>
        </label>`,
    )}
  </fieldset>`;
}

export const segmentsStyles = css`
  .segments {
    display: flex;
    border: 1px solid var(--line-strong);
    border-radius: 999px;
    background: var(--paper);
  }
  .segments label {
    position: relative;
    cursor: pointer;
  }
  .segments input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .segments span {
    display: grid;
    place-items: center;
    min-height: 44px;
    padding: 4px clamp(12px, 3.6vw, 18px);
    border-radius: 999px;
  }
  .segments input:checked + span {
    background: color-mix(in oklab, var(--action) 12%, var(--paper));
    color: var(--action);
    font-weight: 600;
  }
  .segments input:focus-visible + span {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
`;
