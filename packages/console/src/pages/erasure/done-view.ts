import { html, nothing, type TemplateResult } from 'lit';
import { count, titleOf } from '../../words/shown.ts';
import { words } from '../../words/words.ts';
import { answers } from './answers.ts';
import type { Erased, Signature } from './types.ts';

type Shown = {
  erased: Erased;
  chosen: readonly Signature[];
  /** Whether others of the address were not chosen. */
  areOthersKept: boolean;
  again: () => void;
};

/** What was done, and what can be sent back to the signer. */
export function doneView({ erased, chosen, areOthersKept, again }: Shown): TemplateResult {
  const { done } = words().erasure;
  const { petitions, stopped } = erased;
  const title = (slug: string) =>
    titleOf(chosen.find(({ petition }) => petition === slug)?.title ?? {}, slug);
  const voices = new Set(chosen.filter(({ isVoice }) => isVoice).map(({ petition }) => petition));
  return html`<h2 tabindex="-1">${done.title}</h2>
    <ul class="done">
      ${petitions.map(
        ({ petition, erased: number, counted }) =>
          html`<li>
            ${done.erased(title(petition), count(number))}
            ${counted > 0 ? html`<span class="soft">(${done.counted(count(counted))})</span>` : nothing}
          </li>`,
      )}
      ${petitions.length === 0 && stopped === undefined ? html`<li>${done.none}</li>` : nothing}
      ${stopped === undefined ? nothing : html`<li>${done.stopped}</li>`}
    </ul>
    ${[...voices].map((petition) => html`<p>${done.voices(title(petition))}</p>`)}
    <p class="soft small">${done.backups}</p>
    <h2>${done.answer}</h2>
    ${answers({
      what: petitions.length > 0 ? 'erased' : areOthersKept ? undefined : 'nothing',
      stopped: stopped !== undefined,
      first: chosen.at(-1)?.language,
    })}
    <div class="row">
      <wa-button appearance="outlined" @click=${again}>${done.other}</wa-button>
    </div>`;
}
