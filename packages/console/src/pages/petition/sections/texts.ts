import { LANGUAGES } from '@samleng/contract/languages';
import { LEAD_LETTERS_MAX } from '@samleng/contract/limits';
import { OWN_NAMES } from '@samleng/locales/languages';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../model/editing.ts';
import { localizedInput } from '../parts/localized-input.ts';
import { count } from '../../../words/shown.ts';
import { languageBar } from './language-bar.ts';
import type { Shown } from './section.ts';

/** What the petition says, in each of its languages. */
export function textsSection(shown: Shown): TemplateResult {
  const { editing, words } = shown;
  const { texts } = words;
  return html`<section class="sheet part">
    <h2>${texts.heading}</h2>
    ${languageBar(shown)} ${localizedInput(editing, { path: 'title', label: texts.title, shown })}
    ${localizedInput(editing, {
      path: 'lead',
      label: texts.lead,
      hint: texts.leadHint(count(LEAD_LETTERS_MAX)),
      rows: 2,
      shown,
      after: (each) => letters(shown, each),
    })}
    ${localizedInput(editing, {
      path: 'text',
      label: texts.text,
      hint: texts.textHint,
      rows: 8,
      shown,
    })}
    ${offers(shown)}
  </section>`;
}

function letters({ editing, words }: Shown, language: Language): unknown {
  const text = (editing.value(`lead.${language}`) as string | undefined) ?? '';
  if (text === '') return nothing;
  const written = [...new Intl.Segmenter().segment(text)].length;
  const isLong = written > LEAD_LETTERS_MAX;
  return html`<span class="hint ${isLong ? 'wrong' : ''}"
    >${words.texts.letters(count(written), count(LEAD_LETTERS_MAX))}</span
  >`;
}

function offers({ editing, words, chooseLanguage }: Shown): TemplateResult {
  const others = LANGUAGES.filter((language) => !editing.languages.includes(language));
  const add = (language: Language) => {
    editing.addLanguage(language);
    chooseLanguage(language);
  };
  const removable = editing.languages.length > 1 ? editing.languages : [];
  return html`<div class="row">
    ${others.map(
      (language) =>
        html`<button type="button" class="link-button" @click=${() => add(language)}>
          <wa-icon name="plus"></wa-icon> ${words.texts.add(OWN_NAMES[language])}
        </button>`,
    )}
    ${removable.map(
      (language) =>
        html`<button type="button" class="link-button quiet" @click=${() => editing.removeLanguage(language)}>
          ${words.texts.remove(OWN_NAMES[language])}
        </button>`,
    )}
  </div>`;
}
