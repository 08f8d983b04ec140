import { EXTRA_FIELDS } from '@samleng/contract/fields';
import { html, type TemplateResult } from 'lit';
import { choice } from '../parts/option-inputs.ts';
import { folded, type Shown } from './section.ts';

const USES = ['off', 'optional', 'required'] as const;

/** What the form asks for. */
export function fieldsSection({ editing, words }: Shown): TemplateResult {
  const { fields } = words;
  const asked = EXTRA_FIELDS.filter((field) => editing.entry.fields[field] !== 'off');
  return folded(
    fields.heading,
    asked.map((field) => fields.names[field]).join(' · '),
    html`<p class="hint">${fields.always}</p>
      ${EXTRA_FIELDS.map((field) =>
        choice(editing, {
          path: `fields.${field}`,
          label: fields.names[field],
          options: USES.map((value) => ({ value, label: fields.uses[value] })),
        }),
      )}`,
  );
}
