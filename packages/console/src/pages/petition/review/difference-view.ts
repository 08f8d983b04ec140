import { LANGUAGES } from '@samleng/contract/languages';
import { html, type TemplateResult } from 'lit';
import { words } from '../../../words/words.ts';
import { stepsOf } from '../model/paths.ts';
import type { Edited, FieldChange } from '../model/petition-types.ts';
import { fieldName } from './field-name.ts';
import { fieldValue } from './field-value.ts';
import { wordChanges } from './word-changes.ts';

/** What differs, field by field: settings as they were and are, texts with the words that changed. */
export function differenceView(difference: readonly FieldChange[], edited: Edited): TemplateResult {
  return html`<dl class="difference">
    ${difference.map(
      (change) =>
        html`<div>
          <dt>${fieldName(change.field)}</dt>
          ${isText(change) ? textChange(change) : valueChange(change, edited)}
        </div>`,
    )}
  </dl>`;
}

const languageOf = (field: string) => LANGUAGES.find((language) => language === stepsOf(field).at(-1));
const isText = ({ field, before, after }: FieldChange) =>
  languageOf(field) !== undefined && typeof before === 'string' && typeof after === 'string';

function textChange({ field, before, after }: FieldChange): TemplateResult {
  const language = languageOf(field)!;
  // Line breaks of the text are shown, so that there are none around it.
  return html`<dd lang=${language} class="text">
    ${wordChanges(String(before), String(after), language).map(({ kind, text }) => {
      if (kind === 'gone') return html`<del>${text}</del>`;
      return kind === 'new' ? html`<ins>${text}</ins>` : text;
    })}
  </dd>`;
}

function valueChange({ field, before, after }: FieldChange, edited: Edited): TemplateResult {
  const { before: was, after: is } = words().petitionReview;
  return html`<dd>
    <span class="unseen">${was}: </span><del>${fieldValue(field, before, edited)}</del>
    <span aria-hidden="true">→</span>
    <span class="unseen">${is}: </span><ins>${fieldValue(field, after, edited)}</ins>
  </dd>`;
}
