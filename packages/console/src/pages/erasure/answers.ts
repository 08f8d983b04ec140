import type { Language } from '@samleng/contract';
import { LANGUAGES } from '@samleng/contract/languages';
import { ERASURE_ANSWERS } from '@samleng/locales/erasure-answers';
import { OWN_NAMES } from '@samleng/locales/languages';
import { html, type TemplateResult } from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/icon/icon.js';
import { copyText } from '../../views/copy-text.ts';
import { words } from '../../words/words.ts';

/** `what` is undefined where all that is left is that the address was stopped. */
type Answer = { what: 'erased' | 'nothing' | undefined; stopped: boolean; first: string | undefined };

/** What can be sent back to the signer, in each language; that in which the signer signed comes first. */
export function answers({ what, stopped, first }: Answer): TemplateResult {
  const ordered = [...LANGUAGES].sort((one, other) => Number(other === first) - Number(one === first));
  return html`<ul class="answers">
    ${ordered.map((language) => html`<li>${answer(language, textOf(language, what, stopped))}</li>`)}
  </ul>`;
}

function answer(language: Language, text: string): TemplateResult {
  const { copy, copied } = words().secondFactor.keep;
  return html`<h3 lang=${language}>${OWN_NAMES[language]}</h3>
    <blockquote lang=${language}>${text}</blockquote>
    <wa-button
      appearance="outlined"
      size="s"
      aria-label="${copy}: ${OWN_NAMES[language]}"
      @click=${() => copyText(text, copied)}
    >
      <wa-icon slot="start" name="document-duplicate"></wa-icon>${copy}
    </wa-button>`;
}

function textOf(language: Language, what: Answer['what'], stopped: boolean): string {
  const sentences = ERASURE_ANSWERS[language];
  const told = [what && sentences[what], stopped && sentences.stopped];
  return told.filter(Boolean).join(' ');
}
