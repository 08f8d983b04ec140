import type { Summary } from '@samleng/contract';
import { html } from 'lit';

// As a property: a `style` attribute would be refused by a strict CSP.
/** The way to the next step, for eyes and for screen readers. @param spoken the count as it is read out. */
export function progressBar({ count, goal, step }: Summary, label: string, spoken: string) {
  // An older server names no step.
  const end = step ?? goal;
  const percent = Math.min(100, (count / end) * 100);
  // The first signature is seen, however far the step.
  const width = count > 0 ? `max(8px, ${percent}%)` : '0';
  return html`<div
    class="progress"
    part="progress"
    role="progressbar"
    aria-label=${label}
    aria-valuemax=${end}
    aria-valuenow=${Math.min(count, end)}
    aria-valuetext=${spoken}
  >
    <div class="krama" .style=${`width:${width}`}></div>
  </div>`;
}
