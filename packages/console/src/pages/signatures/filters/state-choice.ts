import { html, nothing, type TemplateResult } from 'lit';
import { count } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';
import type { SignatureState } from '../model/signature-types.ts';

const STATES = ['held', 'validated', 'pending', 'removed'] as const satisfies SignatureState[];

type Shown = {
  state: string | undefined;
  /** How many are held, once that is known. */
  held: number | undefined;
  choose: (state: SignatureState | undefined) => void;
};

/** All, or those in one state: what is looked for most often is one tap away. */
export function stateChoice({ state, held, choose }: Shown): TemplateResult {
  const { signatures, signatureFacts } = words();
  const button = (value: SignatureState | undefined, label: string) =>
    html`<button
      type="button"
      class=${value ?? 'all'}
      aria-pressed=${state === value ? 'true' : 'false'}
      @click=${() => choose(value)}
    >
      ${label} ${value === 'held' && held ? html`<b>${count(held)}</b>` : nothing}
    </button>`;
  return html`<div class="states" role="group" aria-label=${signatures.states}>
    ${button(undefined, signatures.all)} ${STATES.map((value) => button(value, signatureFacts.states[value]))}
  </div>`;
}
