import { css, html, type TemplateResult } from 'lit';
import { badgeStyles } from '../../../look/badge.styles.ts';
import { words } from '../../../words/words.ts';
import type { State } from '../model/petition-types.ts';

/** Whether a petition can be signed, in a word. */
export function stateBadge(state: State): TemplateResult {
  return html`<span class="state ${state}">${words().petitions.states[state]}</span>`;
}

export const stateBadgeStyles = [
  badgeStyles,
  css`
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
  `,
];
