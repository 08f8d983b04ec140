import type { Language } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { html } from 'hono/html';
import type { PetitionTitle } from '../petitions/find.ts';
import { type Html, localized } from './shell.ts';

/** Links to the petitions that can be signed, for a page that has nothing else to offer. */
export function openPetitions(petitions: PetitionTitle[], language: Language): Html | '' {
  if (petitions.length === 0) return '';
  const links = petitions.map(({ petition, title }) => {
    const href = `/p/${petition}?lang=${language}`;
    return html`<li><a href="${href}">${localized('span', title, language)}</a></li>`;
  });
  return html`<section>
    <h2>${CATALOGUE[language].petitionPage.openNow}</h2>
    <ul class="open">
      ${links}
    </ul>
  </section>`;
}
