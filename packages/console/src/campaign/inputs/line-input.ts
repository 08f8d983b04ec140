import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Edits } from '../../pages/petition/model/editing.ts';
import { around, type Asked, invalid, toldBy } from '../../pages/petition/parts/around.ts';

type LineAsked = Asked & { inputmode?: 'email' | 'url' | 'decimal' };

/** A text in one line that is no sentence, such as an address or an amount. */
export function lineInput(edits: Edits, asked: LineAsked): TemplateResult {
  const { path, inputmode } = asked;
  const input = html`<input
    id=${path}
    type="text"
    autocomplete="off"
    autocapitalize="none"
    spellcheck="false"
    inputmode=${ifDefined(inputmode)}
    aria-describedby=${toldBy(edits, asked)}
    aria-invalid=${invalid(edits, asked)}
    .value=${live((edits.value(path) as string | undefined) ?? '')}
    @input=${({ target }: Event) => edits.set(path, (target as HTMLInputElement).value)}
  />`;
  return around(edits, asked, input);
}
