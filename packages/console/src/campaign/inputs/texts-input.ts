import { OWN_NAMES } from '@samleng/locales/languages';
import { html, nothing, type TemplateResult } from 'lit';
import type { Edits } from '../../pages/petition/model/editing.ts';
import { textInput } from '../../pages/petition/parts/inputs.ts';

type Asked = { path: string; label: string; hint?: unknown; rows?: number };

/** A short text in every language, each of which may be left empty. */
export function textsInput(edits: Edits, { path, label, hint, ...asked }: Asked): TemplateResult {
  return html`${hint ? html`<p class="hint">${hint}</p>` : nothing}
    <div class="by-language">
      ${edits.languages.map((language) =>
        textInput(edits, {
          ...asked,
          path: `${path}.${language}`,
          label: html`${label} <span class="soft" lang=${language}>${OWN_NAMES[language]}</span>`,
          lang: language,
        }),
      )}
    </div>`;
}
