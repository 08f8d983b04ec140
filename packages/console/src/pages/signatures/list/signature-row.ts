import { html, nothing, type TemplateResult } from 'lit';
import { momentOf } from '../../../words/zoned.ts';
import { day } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';
import { factText } from '../model/facts.ts';
import { type Known, nameIn } from '../model/known.ts';
import type { Signature } from '../model/signature-types.ts';
import { signatureState } from '../../../views/signature-state.ts';

type Shown = {
  signature: Signature;
  known: Known;
  /** Undefined where nothing can be done with it. */
  isChosen: boolean | undefined;
  open: () => void;
  choose: (isChosen: boolean) => void;
};

/** The erased ones have no name any more. */
export const calledText = ({ name }: Signature): string => name ?? words().signatureFacts.erased;

/** A line of the list; on a phone a card. */
export function signatureRow({ signature, known, isChosen, open, choose }: Shown): TemplateResult {
  const { list } = words().signatures;
  const called = calledText(signature);
  return html`<li class=${isChosen ? 'chosen' : ''}>
    ${
      isChosen === undefined
        ? html`<span></span>`
        : html`<label class="box">
            <input
              type="checkbox"
              aria-label=${list.choose(called)}
              .checked=${isChosen}
              @change=${({ target }: Event) => choose((target as HTMLInputElement).checked)}
            />
          </label>`
    }
    <div class="who">
      <button type="button" class=${signature.name === null ? 'gone' : ''} @click=${open}>${called}</button>
      ${signature.comment ? html`<p class="comment">${signature.comment}</p>` : nothing}
    </div>
    <div class="badge">${signatureState(signature)}</div>
    ${when(signature, known)} ${from(signature, known)} ${through(signature, known)}
    ${marks(signature, known)}
  </li>`;
}

function when({ signedAt }: Signature, { timeZone }: Known): TemplateResult {
  const at = momentOf(signedAt, timeZone);
  return html`<time class="when" datetime=${signedAt}>${day(at.day)} <span>${at.time}</span></time>`;
}

function from({ city, country }: Signature, { countries }: Known): TemplateResult {
  const name = nameIn(countries, country);
  return html`<div class="from">${city ? `${city}, ${name}` : name}</div>`;
}

function through({ partner, page, importedIn }: Signature, known: Known): TemplateResult {
  const { is, keys } = words().signatureFacts;
  const lines = [
    partner && factText({ key: 'partner', value: partner }, known),
    importedIn && is(keys.imported, factText({ key: 'imported', value: importedIn }, known)),
  ].filter(Boolean);
  const place = page && factText({ key: 'page', value: page }, known);
  return html`<div class="through">
    ${lines.map((line) => html`<span>${line}</span>`)}
    ${place ? html`<span class="page" title=${place}>${place}</span>` : nothing}
  </div>`;
}

function marks({ marks: all, state, reason }: Signature, known: Known): TemplateResult {
  const texts = all.map((value) => factText({ key: 'mark', value }, known));
  const why = state === 'held' && reason ? [factText({ key: 'reason', value: reason }, known)] : [];
  return html`<div class="marks">
    ${why.map((text) => html`<span class="why">${text}</span>`)}
    ${texts.map((text) => html`<span class="mark">${text}</span>`)}
  </div>`;
}
