import type { Petition } from '@samleng/contract';
import { html, nothing } from 'lit';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';

/** Who answers for the petition, and the choice of language. */
export function topRow({ organiser }: Petition, language: InterfaceLanguage, languages: unknown) {
  const name = organiser && localized(organiser, language);
  return html`<div class="top">
    ${name ? html`<p class="soft" lang=${name.language} part="organiser">${name.text}</p>` : nothing}
    ${languages}
  </div>`;
}
