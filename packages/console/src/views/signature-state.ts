import { css, html, type TemplateResult } from 'lit';
import { badgeStyles } from '../look/badge.styles.ts';
import { words } from '../words/words.ts';

type States = ReturnType<typeof words>['signatureFacts']['states'];

/** Whether a signature counts, in a word. Styled by `signatureStateStyles`. */
export function signatureState({ state }: { state: keyof States }): TemplateResult {
  const { states } = words().signatureFacts;
  return html`<span class="state ${state}">${states[state]}</span>`;
}

export const signatureStateStyles = [
  badgeStyles,
  css`
    .validated {
      --colour: var(--leaf);
    }
    .pending {
      --colour: var(--turmeric);
    }
    .held {
      --colour: var(--lotus);
      background: color-mix(in oklab, var(--lotus) 8%, var(--paper));
    }
    .removed {
      border-style: dashed;
    }
  `,
];
