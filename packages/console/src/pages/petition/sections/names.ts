import { html, nothing, type TemplateResult } from 'lit';
import { checkbox, choice } from '../parts/option-inputs.ts';
import { folded, type Shown } from './section.ts';
import { optionsOf } from './signing.ts';

/** Who gets the names, and what signers are told of it. */
export function namesSection({ editing, words, told }: Shown): TemplateResult {
  const { names } = words;
  return folded(
    names.heading,
    names.handOvers[editing.entry.handOver][0],
    html`${checkbox(editing, { path: 'showNames', label: names.showNames, hint: names.showNamesHint })}
    ${choice(editing, { path: 'handOver', label: names.handOver, options: optionsOf(names.handOvers) })}
    ${
      told.length === 0
        ? nothing
        : html`<div class="told">
            <h3>${names.told}</h3>
            <ul>
              ${told.map((line) => html`<li>${line}</li>`)}
            </ul>
          </div>`
    }`,
  );
}
