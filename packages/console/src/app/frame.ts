import { LANGUAGES } from '@samleng/contract/languages';
import { NAME_IN_KHMER, OWN_NAMES } from '@samleng/locales/languages';
import { html, type TemplateResult } from 'lit';
import { changeLanguage, language, words } from '../words/words.ts';

/** What stands around a page that is open to everybody. */
export function frame(page: unknown): TemplateResult {
  return html`<div class="frame">
    <header>
      <span class="brand" translate="no">Samleng <span lang="km">${NAME_IN_KHMER}</span></span>
      <nav aria-label=${words().shell.account.language}>${LANGUAGES.map(choice)}</nav>
    </header>
    <main>${page}</main>
  </div>`;
}

function choice(offered: (typeof LANGUAGES)[number]): TemplateResult {
  return html`<button
    type="button"
    lang=${offered}
    aria-pressed=${offered === language() ? 'true' : 'false'}
    @click=${() => changeLanguage(offered)}
  >
    ${OWN_NAMES[offered]}
  </button>`;
}
