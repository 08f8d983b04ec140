import { html, nothing, type TemplateResult } from 'lit';
import { field, labelled } from '../../../forms/field.ts';
import { selectField } from '../../../forms/select-field.ts';
import { words } from '../../../words/words.ts';
import type { Known } from '../model/known.ts';
import type { FilterKey } from '../model/signature-types.ts';

/** In the order of how often they are needed; the state is chosen elsewhere. */
export const KEYS = [
  'country',
  'partner',
  'page',
  'day',
  'minute',
  'mark',
  'reason',
  'confirmed',
  'imported',
  'domain',
  'network',
] as const satisfies FilterKey[];

export type Typed = { value: string; time: string };
type Asked = {
  key: FilterKey;
  typed: Typed;
  known: Known;
  wrong: string | undefined;
  type: (typed: Typed) => void;
};

/** The fields for the value of a condition. */
export function valueFields(asked: Asked): TemplateResult {
  const options = optionsOf(asked.key, asked.known);
  if (options) return choice(asked, options);
  if (asked.key === 'day') return moment(asked, 'date', 'day');
  if (asked.key === 'minute')
    return html`<div class="pair">${moment(asked, 'date', 'day')} ${moment(asked, 'time', 'time')}</div>`;
  return text(asked);
}

type Options = readonly (readonly [value: string, text: string])[];

/** All that there can be; undefined where nobody knows them. */
function optionsOf(key: FilterKey, { countries, partners, imports }: Known): Options | undefined {
  const { marks, reasons, confirmed } = words().signatureFacts;
  if (key === 'country') return countries;
  if (key === 'partner') return partners;
  if (key === 'imported') return imports;
  if (key === 'mark') return Object.entries(marks);
  if (key === 'reason') return Object.entries(reasons);
  return key === 'confirmed' ? Object.entries(confirmed) : undefined;
}

function choice({ key, typed, wrong, type }: Asked, options: Options): TemplateResult {
  const { signatureFacts, signatures } = words();
  return selectField({
    name: 'value',
    label: signatureFacts.keys[key],
    options: [['', signatures.filters.choose], ...options],
    value: typed.value,
    wrong,
    onchange: ({ target }) => type({ ...typed, value: (target as HTMLSelectElement).value }),
  });
}

function text({ key, typed, wrong, type }: Asked): TemplateResult {
  const { signatureFacts, signatures } = words();
  const { filters } = signatures;
  const hints: Partial<Record<FilterKey, string>> = {
    page: filters.pageHint,
    domain: filters.domainHint,
    network: filters.networkHint,
  };
  return field({
    name: 'value',
    label: signatureFacts.keys[key],
    hint: hints[key],
    autocomplete: 'off',
    value: typed.value,
    wrong,
    oninput: ({ target }) => type({ ...typed, value: (target as HTMLInputElement).value.trim() }),
  });
}

function moment({ typed, wrong, type }: Asked, kind: 'date' | 'time', of: 'day' | 'time'): TemplateResult {
  const { signatureFacts, signatures } = words();
  const name = of === 'day' ? 'value' : 'time';
  const label = of === 'day' ? signatureFacts.keys.day : signatures.filters.time;
  return labelled(
    { name, label, wrong: of === 'day' ? wrong : undefined },
    (told) =>
      html`<input
        id=${name}
        name=${name}
        type=${kind}
        aria-describedby=${told ?? nothing}
        .value=${typed[name]}
        @input=${({ target }: InputEvent) => type({ ...typed, [name]: (target as HTMLInputElement).value })}
      />`,
  );
}
