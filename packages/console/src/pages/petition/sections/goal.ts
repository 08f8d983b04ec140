import { html, type TemplateResult } from 'lit';
import { numberInput } from '../parts/inputs.ts';
import { count } from '../../../words/shown.ts';
import { folded, type Shown } from './section.ts';

/** How many signatures are wanted, and the steps on the way. */
export function goalSection(shown: Shown): TemplateResult {
  const { editing, words } = shown;
  const { goal } = words;
  const { entry } = editing;
  return folded(
    goal.heading,
    [...entry.steps, entry.goal].map(count).join(' → '),
    html`${numberInput(editing, { path: 'goal', label: goal.goal })}
      <fieldset class="group">
        <legend>${goal.steps}</legend>
        <p class="hint">${goal.stepsHint}</p>
        ${entry.steps.map((_step, at) => oneStep(shown, at))}
        <button
          type="button"
          class="link-button"
          @click=${() => editing.set('steps', [...entry.steps, nextStep(entry)])}
        >
          <wa-icon name="plus"></wa-icon> ${goal.add}
        </button>
      </fieldset>`,
  );
}

function oneStep({ editing, words }: Shown, at: number): TemplateResult {
  const path = `steps[${at}]`;
  return html`<div class="with-button">
    ${numberInput(editing, { path, label: words.goal.step(count(at + 1)) })}
    <button
      type="button"
      class="icon-button"
      aria-label=${`${words.goal.remove}: ${words.goal.step(count(at + 1))}`}
      @click=${() => editing.set(path, undefined)}
    >
      <wa-icon name="x-mark"></wa-icon>
    </button>
  </div>`;
}

/** A round number to begin with. */
function nextStep({ steps, goal }: { steps: number[]; goal: number }): number {
  const last = steps.at(-1) ?? 0;
  const half = (last + goal) / 2;
  const round = 10 ** Math.max(Math.floor(Math.log10(Math.max(half, 1))), 0);
  return Math.max(Math.floor(half / round) * round, last + 1);
}
