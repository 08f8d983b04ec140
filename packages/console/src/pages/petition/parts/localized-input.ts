import { OWN_NAMES } from '@samleng/locales/languages';
import { html, nothing, type TemplateResult } from 'lit';
import type { Edits, Language } from '../model/editing.ts';
import { textInput } from './inputs.ts';

type Shown = { language: Language; beside: Language | undefined };

type Asked = {
  path: string;
  label: string;
  hint?: unknown;
  rows?: number;
  /** The languages to show. */
  shown: Shown;
  /** Under the field. */
  after?: (language: Language) => unknown;
};

/** A text in two languages of the petition side by side, on a narrow page in the one that is chosen. */
export function localizedInput(editing: Edits, asked: Asked): TemplateResult {
  const { path, label, hint, shown } = asked;
  return html`<div class="localized">
    <div class="named">
      <b>${label}</b> ${hint ? html`<span class="hint" id="${path}-hint">${hint}</span>` : nothing}
    </div>
    <div class="by-language">
      ${editing.languages.map(
        (language) =>
          html`<div class=${classOf(language, shown)}>${inLanguage(editing, asked, language)}</div>`,
      )}
    </div>
  </div>`;
}

function inLanguage(editing: Edits, { path, label, hint, rows, after }: Asked, language: Language) {
  return textInput(editing, {
    path: `${path}.${language}`,
    label: html`<span class="unseen">${label}</span> <span lang=${language}>${OWN_NAMES[language]}</span>`,
    ...(hint !== undefined && { hintId: `${path}-hint` }),
    lang: language,
    ...(rows !== undefined && { rows }),
    after: after?.(language),
  });
}

function classOf(language: Language, { language: chosen, beside }: Shown): string {
  if (language === chosen) return 'shown';
  return language === beside ? 'beside' : 'other';
}
