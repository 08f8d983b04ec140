import { finishedSteps, type Petition, type Summary } from '@samleng/contract';
import { html } from 'hono/html';
import type { Html } from './shell.ts';

type Woven = Pick<Summary, 'count' | 'goal' | 'step'> & Pick<Petition, 'steps'>;

/**
 * The krama along the top of a sheet: filled to the next step, each finished one folded into a band.
 *
 * @param told What it shows, for whoever does not see it.
 * @param signed Whether the reader's own thread is in it.
 */
export function cloth({ count, goal, step, steps }: Woven, told: string, signed?: 'signed'): Html {
  const full = step ?? goal;
  const folds = Array.from({ length: finishedSteps(count, steps) }, () => html`<i></i>`);
  return html`<div class="cloth ${signed ?? ''}">
    ${folds}<progress value="${Math.min(count, full)}" max="${full}" aria-label="${told}"></progress>
  </div>`;
}
