import { css, html, type TemplateResult } from 'lit';

type RadioRow<Value extends string> = {
  /** The class of the row: its styles say how a choice looks. */
  look: string;
  /** For those who do not see that the choices belong together. */
  legend: string;
  choices: readonly (readonly [value: Value, label: unknown])[];
  chosen: Value;
  choose: (value: Value) => void;
};

/** A few to choose one from, beside each other. Styled by `radioRowStyles`, and by those of its look. */
export function radioRow<Value extends string>({
  look,
  legend,
  choices,
  chosen,
  choose,
}: RadioRow<Value>): TemplateResult {
  return html`<fieldset class="radio-row ${look}">
    <legend class="unseen">${legend}</legend>
    ${choices.map(
      ([value, label]) =>
        html`<label>
          <input
            type="radio"
            name=${look}
            value=${value}
            .checked=${value === chosen}
            @change=${() => choose(value)}
          />
          <span>${label}</span>
        </label>`,
    )}
  </fieldset>`;
}

/** The circle of the browser lies unseen over the choice, so that all of it can be pressed. */
export const radioRowStyles = css`
  .radio-row label {
    position: relative;
    cursor: pointer;
  }
  .radio-row input {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
  }
  .radio-row input:focus-visible + span {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
`;
