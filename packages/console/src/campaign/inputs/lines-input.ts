import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Edits } from '../../pages/petition/model/editing.ts';
import { around, type Asked, invalid, toldBy } from '../../pages/petition/parts/around.ts';

/** A list of addresses or short names, each on a line of its own. */
export function linesInput(edits: Edits, asked: Asked & { inputmode?: 'url' }): TemplateResult {
  const { path, inputmode } = asked;
  const typed = (edits.value(path) as string | undefined) ?? '';
  const input = html`<textarea
    id=${path}
    rows=${Math.max(2, typed.split('\n').length)}
    autocomplete="off"
    autocapitalize="none"
    spellcheck="false"
    inputmode=${ifDefined(inputmode)}
    aria-describedby=${toldBy(edits, asked)}
    aria-invalid=${invalid(edits, asked)}
    .value=${live(typed)}
    @input=${({ target }: Event) => edits.set(path, (target as HTMLTextAreaElement).value)}
  ></textarea>`;
  return around(edits, asked, input);
}

/** Commas part them too. */
export function typedLines(typed: string): string[] {
  return typed.split(/[\s,]+/).filter((each) => each !== '');
}
