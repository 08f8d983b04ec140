import { css, html, type TemplateResult } from 'lit';
import { words } from '../../../words/words.ts';
import type { State } from '../model/petition-types.ts';

/** Whether a petition can be signed, in a word. */
export function stateBadge(state: State): TemplateResult {
  return html`<span class="state ${state}">${words().petitions.states[state]}</span>`;
}

export const stateBadgeStyles = css`
  .state {
    --colour: var(--ink-soft);
    flex: none;
    padding: 2px 10px;
    border: 1px solid color-mix(in oklab, var(--colour) 40%, var(--paper));
    border-radius: 999px;
    color: var(--colour);
    font-size: 14px;
    font-weight: 600;
  }
  .open {
    --colour: var(--leaf);
  }
  .paused,
  .upcoming {
    --colour: var(--turmeric);
  }
  .draft {
    border-style: dashed;
  }
`;
