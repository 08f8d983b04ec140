import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Edits } from '../model/editing.ts';
import { around, type Asked, invalid, toldBy } from './around.ts';

export type Option = { value: string; label: string; hint?: string | undefined };
type Chosen = Asked & { options: readonly Option[] };

/** One of a few, all of them seen; without hints they stand in a row. */
export function choice(editing: Edits, { path, label, options }: Chosen): TemplateResult {
  const value = editing.value(path) as string;
  const wrong = editing.wrong[path];
  const inline = options.every(({ hint }) => hint === undefined);
  return html`<fieldset class="choice ${inline ? 'inline' : ''}">
    <legend>${label}</legend>
    <div class="options">
      ${options.map((option) =>
        radio({ name: path, ...option }, option.value === value, () => editing.set(path, option.value)),
      )}
    </div>
    ${wrong ? html`<span class="wrong">${wrong}</span>` : nothing}
  </fieldset>`;
}

function radio(
  { name, value, label, hint }: Option & { name: string },
  checked: boolean,
  choose: () => void,
): TemplateResult {
  return html`<label class="option">
    <input type="radio" name=${name} value=${value} .checked=${live(checked)} @change=${choose} />
    <span><b>${label}</b>${hint === undefined ? nothing : html`<span class="hint">${hint}</span>`}</span>
  </label>`;
}

/** One of many; with `none`, or none of them. */
export function select(editing: Edits, asked: Chosen & { none?: string }): TemplateResult {
  const value = (editing.value(asked.path) as string | undefined) ?? '';
  const choose = ({ target }: Event) =>
    editing.set(asked.path, (target as HTMLSelectElement).value || undefined);
  const input = html`<select
    id=${asked.path}
    aria-describedby=${toldBy(editing, asked)}
    aria-invalid=${invalid(editing, asked)}
    @change=${choose}
  >
    ${
      asked.none === undefined
        ? nothing
        : html`<option value="" ?selected=${value === ''}>${asked.none}</option>`
    }
    ${asked.options.map(
      (option) =>
        html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`,
    )}
  </select>`;
  return around(editing, asked, input);
}

/** Yes or no. */
export function checkbox(editing: Edits, { path, label, hint }: Asked): TemplateResult {
  return html`<label class="option">
    <input
      type="checkbox"
      id=${path}
      .checked=${live(editing.value(path) as boolean)}
      @change=${({ target }: Event) => editing.set(path, (target as HTMLInputElement).checked)}
    />
    <span><b>${label}</b>${hint ? html`<span class="hint">${hint}</span>` : nothing}</span>
  </label>`;
}
