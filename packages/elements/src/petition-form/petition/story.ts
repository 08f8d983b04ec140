import type { Petition, Summary } from '@samleng/contract';
import { html, nothing } from 'lit';
import type { Messages } from '@samleng/locales/en/form';
import { formatCount } from '@samleng/locales/format';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';
import { progressBar } from '../../styles/progress.ts';

/** Longer texts fold, after a whole paragraph. */
const SHOWN_CHARACTERS = 320;

type Story = {
  petition: Petition;
  summary: Summary;
  language: InterfaceLanguage;
  form: Messages['form'];
  unfolded: boolean;
  onFold: () => void;
};

/** Title, targets, text and progress. */
export function petitionStory({ petition, summary, language, form, unfolded, onFold }: Story) {
  const title = localized(petition.title, language);
  return html`<div class="story">
    <h2 lang=${title.language} part="title">${title.text}</h2>
    ${targets(petition, language, form.to)} ${foldingText(petition, language, form, unfolded, onFold)}
    ${summary.status === 'closed' ? nothing : way(summary, language, form)}
  </div>`;
}

function targets({ targets }: Petition, language: InterfaceLanguage, to: string) {
  if (targets.length === 0) return nothing;
  const names = targets.map((target) => localized(target.name, language));
  return html`<div class="soft" part="targets">
    <span id="to">${to}</span>
    <ul class="targets" aria-labelledby="to">
      ${names.map((name) => html`<li lang=${name.language}>${name.text}</li>`)}
    </ul>
  </div>`;
}

function foldingText(
  petition: Petition,
  language: InterfaceLanguage,
  form: Messages['form'],
  unfolded: boolean,
  onFold: () => void,
) {
  const text = localized(petition.text, language);
  const paragraphs = text.text.split(/\n\s*\n/);
  const first = leading(paragraphs);
  const folds = first < paragraphs.length;
  return html`<div class="text" part="text" lang=${text.language} id="text">
      ${paragraphs.slice(0, unfolded ? undefined : first).map((paragraph) => html`<p>${paragraph}</p>`)}
    </div>
    ${
      folds
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

function way(summary: Summary, language: InterfaceLanguage, form: Messages['form']) {
  const count = formatCount(summary.count, language);
  const progress = form.progress(count, formatCount(summary.goal, language));
  return html`<div class="way">
    <span aria-hidden="true">${progress}</span>
    ${progressBar(summary, progress, count)}
  </div>`;
}
