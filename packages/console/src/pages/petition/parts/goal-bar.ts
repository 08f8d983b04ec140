import { css, html, type TemplateResult } from 'lit';
import { words } from '../../../words/words.ts';
import type { Edited } from '../model/petition-types.ts';
import { count } from '../../../words/shown.ts';

type Counted = Pick<Edited['summary'], 'count' | 'goal'>;

/** How far the count is on its way to the goal: in figures, and as a bar of the krama. */
export function goalBar({ count: signatures, goal }: Counted): TemplateResult {
  const text = words().petitions.count(count(signatures), count(goal));
  const percent = Math.min((signatures / goal) * 100, 100);
  return html`<div class="goal">
    <span class="figures">${text}</span>
    <div class="track"><div class="krama" style="width:${percent}%"></div></div>
  </div>`;
}

/** Needs `kramaStyles`. */
export const goalBarStyles = css`
  .goal {
    display: grid;
    gap: 4px;
  }
  .figures {
    font-variant-numeric: tabular-nums;
  }
  .track {
    height: 8px;
    border-radius: 4px;
    background: var(--line);
    overflow: hidden;
  }
  .track .krama {
    height: 8px;
    min-width: 2px;
    background-size: 4px 4px;
  }
`;
