import { html, type TemplateResult } from 'lit';
import { count } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import type { Which } from './types.ts';

type Choice = Which | 'chosen';

/** Which comments are shown. */
export function whichChoice(shown: Choice, chosen: number, choose: (which: Choice) => void): TemplateResult {
  const { which } = words().comments;
  const labels: [Choice, string][] = [
    ['agreed', which.agreed],
    ['all', which.all],
    ['chosen', which.chosen(count(chosen))],
  ];
  return html`<fieldset class="which">
    <legend class="unseen">${which.legend}</legend>
    ${labels.map(
      ([value, label]) =>
        html`<label>
          <input
            type="radio"
            name="which"
            value=${value}
            .checked=${value === shown}
            @change=${() => choose(value)}
          />
          <span>${label}</span>
        </label>`,
    )}
  </fieldset>`;
}
