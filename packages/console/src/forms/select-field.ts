import { html, type TemplateResult } from 'lit';
import { type Field, labelled } from './field.ts';

type Option = readonly [value: string, text: string];
type SelectField = Pick<Field, 'name' | 'label' | 'hint' | 'wrong' | 'value'> & {
  options: readonly Option[];
  onchange?: (event: Event) => void;
};

/** A labelled list to choose one from: the browser's own, which a phone shows as it shows all lists. */
export function selectField(asked: SelectField): TemplateResult {
  const { name, options, value, wrong } = asked;
  const option = ([offered, text]: Option) =>
    html`<option value=${offered} .selected=${offered === value}>${text}</option>`;
  return labelled(
    asked,
    (told) =>
      html`<select
        id=${name}
        name=${name}
        aria-describedby=${told}
        aria-invalid=${wrong ? 'true' : 'false'}
        @change=${asked.onchange}
      >
        ${options.map(option)}
      </select>`,
  );
}
