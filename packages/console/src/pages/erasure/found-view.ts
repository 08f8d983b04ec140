import { html, nothing, type TemplateResult } from 'lit';
import { alert, mainButton } from '../../forms/alert.ts';
import { count, day, titleOf } from '../../words/shown.ts';
import { signatureState } from '../../views/signature-state.ts';
import { words } from '../../words/words.ts';
import { areSeveral } from './chosen.ts';
import type { Found, Signature } from './types.ts';

type Shown = {
  found: Found;
  chosen: ReadonlySet<string>;
  stops: boolean;
  countryOf: (code: string) => string;
  wrong: string | undefined;
  toggle: (id: string) => void;
  stop: (stops: boolean) => void;
  send: (event: Event) => void;
};

/** Who has signed with an address, to choose from. */
export function foundView(shown: Shown): TemplateResult {
  const { found, chosen, stops, countryOf, wrong, toggle, stop, send } = shown;
  const { erasure } = words();
  const { signatures, unsent, stopped } = found;
  const isNone = signatures.length === 0;
  return html`<form @submit=${send}>
    ${
      areSeveral(signatures)
        ? html`<p class="several"><wa-icon name="user-group"></wa-icon><span>${erasure.several}</span></p>`
        : nothing
    }
    ${alert(wrong)}
    <ul class="cards">
      ${signatures.map((one) => html`<li>${card(one, countryOf(one.country), chosen.has(one.id), () => toggle(one.id))}</li>`)}
    </ul>
    ${unsent > 0 ? html`<p class="soft small">${erasure.unsent(count(unsent))}</p>` : nothing}
    ${stopped ? html`<p class="soft">${erasure.stop.already}</p>` : stopChoice(stops, stop)}
    ${
      isNone && stopped
        ? nothing
        : html`<div class="row">
            ${mainButton({
              label: isNone ? erasure.stopOnly : erasure.erase,
              sending: false,
              isDanger: isNone ? undefined : true,
            })}
          </div>`
    }
  </form>`;
}

function card(signature: Signature, country: string, isChosen: boolean, toggle: () => void): TemplateResult {
  const { signedOn, hasNews, isVoice, isImported } = words().erasure;
  const { id, petition, title, name, day: signed } = signature;
  const facts = [
    [signature.hasNews, hasNews],
    [signature.isVoice, isVoice],
    [signature.isImported, isImported],
  ] as const;
  return html`<label class="card">
    <input type="checkbox" name="ids" value=${id} .checked=${isChosen} @change=${toggle} />
    <span class="who">
      <span class="name">
        <strong>${name}</strong>
        ${signatureState(signature)}
      </span>
      <span>${titleOf(title, petition)}</span>
      <span class="facts soft small">
        <span>${country}</span>
        <span>${signedOn(day(signed))}</span>
        ${facts.map(([holds, text]) => (holds ? html`<span>${text}</span>` : nothing))}
      </span>
    </span>
  </label>`;
}

function stopChoice(stops: boolean, stop: Shown['stop']): TemplateResult {
  const { label, text } = words().erasure.stop;
  return html`<div class="choices">
    <label>
      <input
        type="checkbox"
        name="stop"
        .checked=${stops}
        @change=${({ target }: Event) => stop((target as HTMLInputElement).checked)}
      />
      <span><strong>${label}</strong><span class="soft small">${text}</span></span>
    </label>
  </div>`;
}
