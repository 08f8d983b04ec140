import type { Language } from '@samleng/contract';
import { type TagChoices, type TagPlace, tagSnippets } from '@samleng/contract/tag';
import type { TagMessages } from '@samleng/locales/en/tag';
import { html, nothing, type TemplateResult } from 'lit';
import { checkText } from './check-text.ts';
import { onPage, withPicture } from './places.ts';

type Result = {
  choices: TagChoices;
  place: TagPlace;
  /** The partner's name, in the reader's language. */
  credited: string | undefined;
  words: TagMessages;
  copy: (text: string) => void;
};

/** What is to be pasted, how, and what comes of it. */
export function result(shown: Result): TemplateResult {
  const { choices, place, words, credited } = shown;
  const { result: said, colours } = words;
  const { link, sheet, byPlace } = tagSnippets(choices);
  const labels: Partial<Record<TagPlace, string>> = {
    social: said.text,
    email: said.text,
    print: said.address,
  };
  return html`<h2>${said.heading}</h2>
    ${toCopy(labels[place] ?? said.code, byPlace[place], shown)}
    ${sheet === undefined ? nothing : toCopy(colours.sheetText, sheet, shown)}
    ${place === 'print' ? nothing : toCopy(said.link, link, shown)}
    ${credited === undefined ? nothing : html`<p class="credit">${said.credit(credited)}</p>`} ${steps(shown)}
    ${pictures(shown)}`;
}

function steps({ place, words, choices }: Result): TemplateResult {
  const { result: said, places } = words;
  const { steps: told, note, sees } = places[place];
  return html`<h3>${said.how}</h3>
    <ol>
      ${told.map((step) => html`<li>${step}</li>`)}
    </ol>
    ${note === undefined ? nothing : html`<p class="hint">${note}</p>`}
    <h3>${said.sees}</h3>
    <p>${sees ?? `${said.shows[choices.elements]} ${said.noScript}`}</p>
    ${onPage(place) ? html`<p class="hint">${checkText(said.check)}</p>` : nothing}`;
}

function pictures({ place, words, choices }: Result): unknown {
  const { petition, partner, language, said } = choices;
  const { result: told } = words;
  const page = `/p/${petition}`;
  const query = new URLSearchParams({ ...(partner && { partner }), ...(language && { lang: language }) });
  const qr = `${page}/qr.svg?${query.toString()}`;
  return html`${
    withPicture(place)
      ? saved(card(page, said.language), `${petition}.png`, told.picture, told.savePicture, 'card')
      : nothing
  }${place === 'print' ? saved(qr, `${petition}.svg`, told.qr, told.saveQr, 'qr') : nothing}`;
}

const card = (page: string, language: Language) => `${page}/card.png?lang=${language}&kind=preview`;

function saved(src: string, file: string, alt: string, label: string, kind: string): TemplateResult {
  return html`<figure class=${kind}>
    <img src=${src} alt=${alt} />
    <figcaption><a href=${src} download=${file}>${label}</a></figcaption>
  </figure>`;
}

function toCopy(label: string, text: string, { words, copy }: Result): TemplateResult {
  return html`<div class="to-copy">
    <h3>${label}</h3>
    <code translate="no">${text}</code>
    <button type="button" aria-label=${`${words.result.copy}: ${label}`} @click=${() => copy(text)}>
      ${words.result.copy}
    </button>
  </div>`;
}
