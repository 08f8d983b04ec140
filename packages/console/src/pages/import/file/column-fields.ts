import { html, nothing, type TemplateResult } from 'lit';
import { words } from '../../../words/words.ts';
import type { Field, Preview, Settings } from '../types.ts';

/** Those that most files have, in the order of the form; then the rest. */
const FIRST: readonly Field[] = ['name', 'givenName', 'familyName', 'email', 'country', 'city', 'signedAt'];
const MORE: readonly Field[] = ['phone', 'comment', 'language', 'news', 'showName', 'confirmed'];

type Change = (changed: Partial<Settings>) => void;

/** Which column holds what. */
export function columnFields(preview: Preview, change: Change): TemplateResult {
  const { columns } = words().peopleImport;
  const { map } = preview.settings;
  const lead = preview.platform === null ? columns.guessed : columns.known[preview.platform];
  const isMoreOpen = MORE.some((field) => map[field] !== undefined);
  const unused = preview.columns.filter((column) => !Object.values(map).includes(column));
  return html`<h2>${columns.title}</h2>
    <p class=${preview.platform === null ? 'soft' : 'known'}>${lead}</p>
    <div class="columns">${FIRST.map((field) => columnField(field, preview, change))}</div>
    <details ?open=${isMoreOpen}>
      <summary>${columns.more}</summary>
      <div class="columns">${MORE.map((field) => columnField(field, preview, change))}</div>
    </details>
    ${unused.length > 0 ? html`<p class="small soft">${columns.unused(unused.join(', '))}</p>` : nothing}`;
}

function columnField(field: Field, preview: Preview, change: Change): TemplateResult {
  const { columns } = words().peopleImport;
  const { map } = preview.settings;
  const id = `column-${field}`;
  const chosen = map[field];
  const choose = ({ target }: Event) => {
    const { [field]: _before, ...others } = map;
    const { value } = target as HTMLSelectElement;
    change({ map: value === '' ? others : { ...others, [field]: value } });
  };
  return html`<div class="field">
    <label for=${id}>${columns.fields[field]}</label>
    <select id=${id} aria-describedby="${id}-sample" @change=${choose}>
      <option value="" .selected=${chosen === undefined}>${columns.none}</option>
      ${preview.columns.map(
        (column) =>
          html`<option value=${column} .selected=${column === chosen} translate="no">${column}</option>`,
      )}
    </select>
    <span class="sample ${chosen === undefined ? 'none' : ''}" id="${id}-sample" translate="no"
      >${chosen === undefined ? nothing : sampleOf(preview, chosen)}</span
    >
  </div>`;
}

/** What the first row that has something holds there. */
function sampleOf({ columns, rows }: Preview, column: string): string {
  const at = columns.indexOf(column);
  return rows.map(({ cells }) => cells[at] ?? '').find((cell) => cell.trim() !== '') ?? '';
}
