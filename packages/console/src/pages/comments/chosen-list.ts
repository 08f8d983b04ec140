import { html, nothing, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { words } from '../../words/words.ts';
import { notice } from '../../views/notice.ts';
import type { Voice } from './types.ts';
import { voiceFigure } from './voice-figure.ts';

type Shown = {
  voices: readonly Voice[];
  /** Missing for who may not change them. */
  change:
    | {
        move: (at: number, by: -1 | 1) => void;
        edit: (voice: Voice) => void;
        takeOut: (voice: Voice) => void;
      }
    | undefined;
};

/** The words that a petition shows, in their order. */
export function chosenList({ voices, change }: Shown): TemplateResult {
  const { chosen, none } = words().comments;
  if (voices.length === 0) return notice(none.chosen);
  return html`<p class="soft">${chosen.lead}</p>
    <ol class="voices">
      ${voices.map(
        (voice, at) =>
          html`<li class=${voice.shown ? '' : 'gone'}>
            ${voiceFigure(voice)}
            ${voice.kind === 'donor' ? html`<p class="soft small">${chosen.donor}</p>` : nothing}
            ${
              voice.shown
                ? nothing
                : html`<p class="hidden-now small">
                    <wa-icon name="eye-slash"></wa-icon><span>${chosen.gone}</span>
                  </p>`
            }
            ${change ? actions(voice, at, voices.length, change) : nothing}
          </li>`,
      )}
    </ol>`;
}

function actions(
  voice: Voice,
  at: number,
  count: number,
  { move, edit, takeOut }: NonNullable<Shown['change']>,
): TemplateResult {
  const { chosen } = words().comments;
  const arrow = (by: -1 | 1, label: string, icon: string, isUseless: boolean) =>
    html`<button
      type="button"
      class="icon-button"
      aria-label=${label}
      title=${label}
      ?disabled=${isUseless}
      @click=${() => move(at, by)}
    >
      <wa-icon name=${icon}></wa-icon>
    </button>`;
  return html`<div class="actions">
    ${voice.shown ? [arrow(-1, chosen.up, 'chevron-up', at === 0), arrow(1, chosen.down, 'chevron-down', at === count - 1)] : nothing}
    ${
      voice.shown && voice.kind === 'signer'
        ? html`<button type="button" class="link-button" @click=${() => edit(voice)}>${chosen.edit}</button>`
        : nothing
    }
    ${
      voice.source === null
        ? nothing
        : html`<button type="button" class="link-button" @click=${() => takeOut(voice)}>
            ${chosen.takeOut}
          </button>`
    }
  </div>`;
}
