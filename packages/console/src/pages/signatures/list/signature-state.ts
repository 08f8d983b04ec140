import { css, html, type TemplateResult } from 'lit';
import { words } from '../../../words/words.ts';
import type { Signature } from '../model/signature-types.ts';

/** Whether a signature counts, in a word. Styled by `signatureStateStyles`. */
export function signatureState({ state }: Signature): TemplateResult {
  const { states } = words().signatureFacts;
  return html`<span class="state ${state}">${states[state]}</span>`;
}

export const signatureStateStyles = css`
  .state {
    --colour: var(--ink-soft);
    display: inline-block;
    flex: none;
    padding: 1px 10px;
    border: 1px solid color-mix(in oklab, var(--colour) 40%, var(--paper));
    border-radius: 999px;
    color: var(--colour);
    font-size: 14px;
    font-weight: 600;
    white-space: nowrap;
  }
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
`;
