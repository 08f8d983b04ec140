import type { Language, LocalizedText, Summary } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { formatCount } from '@samleng/locales/format';
import { html, raw } from 'hono/html';
import { type Html, localized } from './shell.ts';

type Thanks = {
  language: Language;
  heading: string;
  title: LocalizedText;
  /** The count that the signer is part of, or why the signature is not counted yet. */
  outcome: Html;
};

/** Thanks for a signature, without anything of its signer: whoever looks at the screen may read it. */
export function thanks(tag: 'h1' | 'h2', { language, heading, title, outcome }: Thanks): Html {
  return html`<div class="thanks">
    ${raw(`<${tag}>`)}${heading}${raw(`</${tag}>`)} ${localized('p', title, language)} ${outcome}
  </div>`;
}

// Stands for the number while its sentence is made, and is in no language's words.
const NUMBER = '\u0000';

/** "You are one of 2,854 people.", with the number as the largest thing on the page. */
export function oneOf({ count: all }: Summary, language: Language): Html {
  const { first, count } = CATALOGUE[language].signerPage.counted;
  const [before = '', after = ''] = count(NUMBER).split(NUMBER);
  const number = html`<b>${formatCount(all, language)}</b>`;
  return html`<p class="one">${all <= 1 ? first : html`${before}${number}${after}`}</p>`;
}
