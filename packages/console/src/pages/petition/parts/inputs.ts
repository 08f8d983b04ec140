import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Edits } from '../model/editing.ts';
import { around, type Asked, invalid, toldBy } from './around.ts';
import { count } from '../../../words/shown.ts';
import { numberOf, typedNumber } from './typed-number.ts';

type TextAsked = Asked & { rows?: number; lang?: string; after?: unknown };

/** A text: one line, or several that grow with it. */
export function textInput(editing: Edits, asked: TextAsked): TemplateResult {
  const { path, lang, rows = 1, after = nothing } = asked;
  const input = html`<textarea
      id=${path}
      rows=${rows}
      lang=${ifDefined(lang)}
      aria-describedby=${toldBy(editing, asked)}
      aria-invalid=${invalid(editing, asked)}
      .value=${live((editing.value(path) as string | undefined) ?? '')}
      @input=${({ target }: Event) => editing.set(path, (target as HTMLTextAreaElement).value)}
    ></textarea>
    ${after}`;
  return around(editing, asked, input);
}

/** A whole number, from any keyboard. */
export function numberInput(editing: Edits, asked: Asked): TemplateResult {
  const value = editing.value(asked.path) as number | undefined;
  const typed = ({ target }: Event) => editing.set(asked.path, numberOf((target as HTMLInputElement).value));
  const input = html`<input
    id=${asked.path}
    type="text"
    inputmode="numeric"
    autocomplete="off"
    aria-describedby=${toldBy(editing, asked)}
    aria-invalid=${invalid(editing, asked)}
    ${typedNumber(value)}
    @input=${typed}
    @change=${separate}
  />`;
  return around(editing, asked, input);
}

/** With separators, once it is written. */
function separate({ target }: Event): void {
  const input = target as HTMLInputElement;
  if (input.value !== '') input.value = count(numberOf(input.value));
}

/** A calendar day, or none. */
export function dayInput(editing: Edits, asked: Asked): TemplateResult {
  const input = html`<input
    id=${asked.path}
    type="date"
    aria-describedby=${toldBy(editing, asked)}
    aria-invalid=${invalid(editing, asked)}
    .value=${live((editing.value(asked.path) as string | null) ?? '')}
    @change=${({ target }: Event) => editing.set(asked.path, (target as HTMLInputElement).value || null)}
  />`;
  return around(editing, asked, input);
}
