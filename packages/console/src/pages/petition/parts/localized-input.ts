import { OWN_NAMES } from '@samleng/locales/languages';
import { html, type TemplateResult } from 'lit';
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
export function localizedInput(
  editing: Edits,
  { path, label, hint, rows, shown, after }: Asked,
): TemplateResult {
  return html`<div class="by-language">
    ${editing.languages.map(
      (language) =>
        html`<div class=${classOf(language, shown)}>
          ${textInput(editing, {
            path: `${path}.${language}`,
            label: html`${label} <span class="soft" lang=${language}>${OWN_NAMES[language]}</span>`,
            hint,
            lang: language,
            ...(rows !== undefined && { rows }),
            after: after?.(language),
          })}
        </div>`,
    )}
  </div>`;
}

function classOf(language: Language, { language: chosen, beside }: Shown): string {
  if (language === chosen) return 'shown';
  return language === beside ? 'beside' : 'other';
}
