import type { Petition, Summary } from '@samleng/contract';
import { finishedSteps } from '@samleng/contract/steps';
import { html } from 'lit';

/** A krama being woven: filled to the next step, each finished one folded into a band. */
export function cloth({ count, goal, step }: Summary, { steps }: Petition, told: string, label: string) {
  const full = step ?? goal;
  // Not by `Array.from`: old libraries replace it by one that knows no second argument.
  const folds = ' '
    .repeat(finishedSteps(count, steps))
    .split('')
    .map(() => html`<i class="krama"></i>`);
  // The first signature is seen, however far the step. As a property: a strict CSP refuses `style` attributes.
  const width = count > 0 ? `max(8px, ${Math.min(100, (count / full) * 100)}%)` : '0';
  return html`<div
    class="cloth"
    part="progress"
    role="progressbar"
    aria-label=${label}
    aria-valuemax=${full}
    aria-valuenow=${Math.min(count, full)}
    aria-valuetext=${told}
  >
    ${folds}
    <div><div class="krama" .style=${`width:${width}`}></div></div>
  </div>`;
}
