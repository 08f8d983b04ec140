import type { Petition } from '@samleng/contract';
import { html, nothing } from 'lit';
import type { Messages } from '@samleng/locales/en/form';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';

export type Reading = {
  petition: Petition;
  language: InterfaceLanguage;
  form: Messages['form'];
  unfolded: boolean;
  onFold: () => void;
};

/** Longer texts fold, after a whole paragraph. */
const SHOWN_CHARACTERS = 320;

/** The petition's text, folded on narrow sheets: behind the lead, or else after its first paragraphs. */
export function foldingText({ petition, language, form, unfolded, onFold }: Reading) {
  const lead = petition.lead && localized(petition.lead, language);
  const text = localized(petition.text, language);
  const paragraphs = text.text.split(/\n\s*\n/);
  const first = lead ? 0 : leading(paragraphs);
  return html`<div class="text" part="text" lang=${text.language} id="text">
      ${lead ? html`<p lang=${lead.language} part="lead">${lead.text}</p>` : nothing}
      ${paragraphs.map((paragraph, at) => html`<p class=${unfolded || at < first ? '' : 'folded'}>${paragraph}</p>`)}
    </div>
    ${
      first < paragraphs.length
        ? html`<button
            class="fold"
            part="fold"
            type="button"
            aria-expanded=${unfolded}
            aria-controls="text"
            @click=${onFold}
          >
            ${unfolded ? form.readLess : form.readAll}
          </button>`
        : nothing
    }`;
}

/** How many paragraphs are shown folded: at least one, and no fold for a short rest. */
function leading(paragraphs: string[]): number {
  let characters = 0;
  const first = paragraphs.findIndex((paragraph) => (characters += paragraph.length) >= SHOWN_CHARACTERS);
  return first === -1 ? paragraphs.length : first + 1;
}
