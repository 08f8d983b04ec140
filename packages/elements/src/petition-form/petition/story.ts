import type { LocalizedText, Petition, Summary } from '@samleng/contract';
import { html, nothing } from 'lit';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';
import { wayWords } from '@samleng/locales/way';
import { cloth } from './cloth.ts';
import { foldingText, type Reading } from './folding-text.ts';
import { voice } from './voice.ts';

type Story = Reading & {
  summary: Summary;
  /** The title is the page's own heading. */
  hosted: boolean;
};

/** Title, count, targets, lead and text. */
export function petitionStory(story: Story) {
  const { petition, language, form } = story;
  return html`<div class="story">
    ${title(petition.title, story)} ${way(story)} ${targets(petition, language, form.to)}
    ${foldingText(story)} ${voice(petition, language)}
  </div>`;
}

function title(words: LocalizedText, { language, hosted }: Story) {
  const shown = localized(words, language);
  return hosted
    ? html`<h1 lang=${shown.language} part="title">${shown.text}</h1>`
    : html`<slot name="title"><h2 lang=${shown.language} part="title">${shown.text}</h2></slot>`;
}

function way({ petition, summary, language, form }: Story) {
  if (summary.status === 'closed') return nothing;
  const { head, left } = wayWords(summary, language, form);
  return html`<div>
    <p class="many">${head}</p>
    ${cloth(summary, petition, head, left ?? head)}
    <p class="soft">${left}</p>
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
