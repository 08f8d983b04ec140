import { html, type TemplateResult } from 'lit';
import { alert, mainButton } from '../../forms/alert.ts';
import { choices } from '../../forms/choices.ts';
import { field } from '../../forms/field.ts';
import type { FormState } from '../../forms/form-state.ts';
import { formValues } from '../../forms/form-values.ts';
import { selectField } from '../../forms/select-field.ts';
import { toCopy } from '../../views/to-copy.ts';
import { count } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import { commandFor, type Scope } from './command.ts';

const SCOPES: readonly Scope[] = ['campaigns:read', 'campaigns:write', 'audit:read'];
const DAYS = [7, 30, 90, 365];
const DAYS_USUAL = 90;

export function makeForm(
  { wrong, sending }: FormState,
  send: (event: SubmitEvent) => Promise<void>,
): TemplateResult {
  const { make, scopes } = words().tokens;
  return html`<form novalidate @submit=${send}>
    ${alert(wrong.form)}
    ${field({ name: 'name', label: make.name, hint: make.nameHint, autocomplete: 'off', wrong: wrong.name })}
    ${choices({
      type: 'checkbox',
      name: 'scopes',
      legend: make.scopes,
      choices: SCOPES.map((value) => ({ value, label: scopes[value] })),
      chosen: [],
      wrong: wrong.scopes,
    })}
    ${selectField({
      name: 'days',
      label: make.days,
      options: DAYS.map((days) => [String(days), make.daysOf(count(days))]),
      value: String(DAYS_USUAL),
    })}
    ${mainButton({ label: make.button, sending })}
  </form>`;
}

export function askedOf(form: HTMLFormElement) {
  const { name, days } = formValues(form, ['name', 'days']);
  return { name, days: Number(days), scopes: new FormData(form).getAll('scopes') as Scope[] };
}

export function madeView(token: string, scopes: readonly Scope[], done: () => void): TemplateResult {
  const { made } = words().tokens;
  return html`<div class="stack" role="status">
    <p>${made.once}</p>
    ${toCopy(made.token, token)}
    <p class="soft">${made.commandText}</p>
    ${toCopy(made.command, commandFor(scopes))}
    <button type="button" class="main-button" @click=${done}>${made.done}</button>
  </div>`;
}
