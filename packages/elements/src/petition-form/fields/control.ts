import { type Field, inputOf, isExtra } from '@samleng/contract/fields';
import { html, nothing, type TemplateResult } from 'lit';
import type { Countries } from './fields.ts';

export type Control = {
  field: Field;
  label: unknown;
  /** Empty where one may come later, undefined where none does. */
  hint: string | undefined;
  error: string | undefined;
  /** Autofill is off on shared devices: it would show the last signer's data. */
  shared: boolean;
  countries: Countries;
  chooseCountry: string;
};

/** A field with its label, hint and error: above it, where no keyboard hides them. */
export function fieldRow(control: Control) {
  const { field, label, hint, error } = control;
  return html`<div class="field" part="field">
    <label for=${field} part="label">${label}</label>
    ${hint === undefined ? nothing : html`<p class="soft" part="hint" id="${field}-hint">${hint}</p>`}
    <p class="error" part="error" id="${field}-error">${error}</p>
    ${input(control)}
  </div>`;
}

function input(control: Control) {
  const { field, hint, error, shared } = control;
  const { type, autocomplete } = inputOf(field);
  const draw = type === 'country' ? countrySelect : type === 'textarea' ? textArea : line;
  return draw(
    control,
    shared ? 'off' : autocomplete,
    error ? 'true' : 'false',
    (hint === undefined ? '' : `${field}-hint `) + `${field}-error`,
  );
}

type Draw = (
  control: Control,
  filledBy: string,
  invalid: 'true' | 'false',
  describedBy: string,
) => TemplateResult;

const countrySelect: Draw = ({ field, countries, chooseCountry }, filledBy, invalid, describedBy) =>
  html`<select
    id=${field}
    part="input"
    name=${field}
    autocomplete=${filledBy}
    ?required=${!isExtra(field)}
    aria-invalid=${invalid}
    aria-describedby=${describedBy}
  >
    <option value="">${chooseCountry}</option>
    ${countries.map(([code, name]) => html`<option value=${code}>${name}</option>`)}
  </select>`;

const textArea: Draw = ({ field }, filledBy, invalid, describedBy) =>
  html`<textarea
    id=${field}
    part="input"
    name=${field}
    rows="3"
    autocomplete=${filledBy}
    dir="auto"
    aria-invalid=${invalid}
    aria-describedby=${describedBy}
  ></textarea>`;

// Names of people and places begin with capitals, and no dictionary has them.
const line: Draw = ({ field }, filledBy, invalid, describedBy) =>
  html`<input
    id=${field}
    part="input"
    name=${field}
    type=${inputOf(field).type}
    inputmode=${inputOf(field).inputmode ?? nothing}
    autocomplete=${filledBy}
    autocapitalize=${inputOf(field).type === 'text' ? 'words' : 'off'}
    spellcheck="false"
    dir="auto"
    enterkeyhint="next"
    ?required=${!isExtra(field)}
    aria-invalid=${invalid}
    aria-describedby=${describedBy}
  />`;
