import type { Language, LocalizedText } from '@samleng/contract';
import { formatCount } from '@samleng/locales/format';
import { html } from 'hono/html';
import { type Html, localized } from './shell.ts';

type Thanks = {
  language: Language;
  heading: string;
  title: LocalizedText;
  /** What follows from it: the count that the signer is part of, or why it is not counted yet. */
  outcome: Html;
};

/** Thanks for a signature, without anything of its signer: whoever looks at the screen may read it. */
export function thanks({ language, heading, title, outcome }: Thanks): Html {
  return html`<div class="thanks">
    <h2>${heading}</h2>
    ${localized('p', title, language)} ${outcome}
  </div>`;
}

// Stands for the number while its sentence is made, and is in no language's words.
const NUMBER = '\u0000';

/** "You are one of 2,854.", with the number as the largest thing on the page, and a band of the krama. */
export function oneOf(
  count: number,
  words: { first: string; count: (count: string) => string },
  language: Language,
): Html {
  const [before = '', after = ''] = words.count(NUMBER).split(NUMBER);
  const number = html`<b>${formatCount(count, language)}</b>`;
  return html`<p class="one">${count <= 1 ? words.first : html`${before}${number}${after}`}</p>
    <div class="woven" aria-hidden="true"></div>`;
}
