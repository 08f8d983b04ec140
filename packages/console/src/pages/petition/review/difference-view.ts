import { LANGUAGES } from '@samleng/contract/languages';
import { UNWRITTEN } from '@samleng/contract/limits';
import { html, type TemplateResult } from 'lit';
import { words } from '../../../words/words.ts';
import { stepsOf } from '../model/paths.ts';
import type { Edited, FieldChange } from '../model/petition-types.ts';
import { fieldName } from './field-name.ts';
import { fieldValue } from './field-value.ts';
import { type Part, wordChanges } from './word-changes.ts';

/** What differs, field by field: settings as they were and are, texts with the words that changed. */
export function differenceView(difference: readonly FieldChange[], edited: Edited): TemplateResult {
  return html`<dl class="difference">
    ${shownOf(difference).map(
      (change) =>
        html`<div>
          <dt>${fieldName(change.field)}</dt>
          ${isText(change) ? textChange(change) : valueChange(change, edited)}
        </div>`,
    )}
  </dl>`;
}

/** Without texts that were empty and are left out now, unless nothing else differs. */
function shownOf(difference: readonly FieldChange[]): readonly FieldChange[] {
  const shown = difference.filter(({ before, after }) => !(isNothing(before) && isNothing(after)));
  return shown.length === 0 ? difference : shown;
}

const isNothing = (value: FieldChange['before']) =>
  value === undefined || value === null || value === UNWRITTEN;
const languageOf = (field: string) => LANGUAGES.find((language) => language === stepsOf(field).at(-1));
const isText = ({ field, before, after }: FieldChange) =>
  languageOf(field) !== undefined && isWritten(before) && isWritten(after);
const isWritten = (value: FieldChange['before']) => typeof value === 'string' && value !== UNWRITTEN;

function textChange({ field, before, after }: FieldChange): TemplateResult {
  const language = languageOf(field)!;
  const parts = wordChanges(String(before), String(after), language).map(partOf);
  // Line breaks of the text are shown, so that there are none around it.
  return html`<dd lang=${language} class="text">${parts}</dd>`;
}

function partOf({ kind, text }: Part): TemplateResult | string {
  if (kind === 'same') return text;
  return kind === 'gone' ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
}

function valueChange({ field, before, after }: FieldChange, edited: Edited): TemplateResult {
  const { before: was, after: is } = words().petitionReview;
  const now = html`<span class="unseen">${is}: </span><ins>${fieldValue(field, after, edited)}</ins>`;
  if (isNothing(before) && !isNothing(after)) return html`<dd>${now}</dd>`;
  return html`<dd>
    <span class="unseen">${was}: </span><del>${fieldValue(field, before, edited)}</del>
    <span aria-hidden="true">→</span> ${now}
  </dd>`;
}
