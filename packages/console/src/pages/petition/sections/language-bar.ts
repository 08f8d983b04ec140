import { OWN_NAMES } from '@samleng/locales/languages';
import { html, type TemplateResult } from 'lit';
import type { Editing, Language } from '../model/editing.ts';
import { isWritten } from '../model/written.ts';
import type { Shown } from './section.ts';

/** Which language a narrow page shows, and what is still missing in each. */
export function languageBar(shown: Shown): TemplateResult {
  return html`<div class="languages">
    ${shown.editing.languages.map((language) => tab(shown, language))}
  </div>`;
}

function tab({ editing, words, language, beside, chooseLanguage }: Shown, each: Language): TemplateResult {
  const missing = missingIn(editing, each).map((field) => nameOf(field, words));
  const { complete, missing: told } = words.texts;
  return html`<button
    type="button"
    class=${each === beside ? 'beside' : ''}
    aria-pressed=${each === language ? 'true' : 'false'}
    @click=${() => chooseLanguage(each)}
  >
    <b lang=${each}>${OWN_NAMES[each]}</b>
    <span class=${missing.length > 0 ? 'missing' : 'soft'}>
      ${missing.length > 0 ? told(missing.join(', ')) : complete}
    </span>
  </button>`;
}

type Field = 'title' | 'lead' | 'text' | 'targets';

/** A lead is missing only where another language has one. */
function missingIn({ entry }: Editing, language: Language): Field[] {
  const lacks = (text: Parameters<typeof isWritten>[0]) => !isWritten({ [language]: text?.[language] ?? '' });
  return [
    ...(lacks(entry.title) ? (['title'] as const) : []),
    ...(isWritten(entry.lead) && lacks(entry.lead) ? (['lead'] as const) : []),
    ...(lacks(entry.text) ? (['text'] as const) : []),
    ...(entry.targets.some(({ name }) => lacks(name)) ? (['targets'] as const) : []),
  ];
}

function nameOf(field: Field, { texts, targets }: Shown['words']): string {
  return field === 'targets' ? targets.heading : texts[field];
}
