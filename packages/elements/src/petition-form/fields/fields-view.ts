import type { Consents, FieldUse, LocalizedText, Petition } from '@samleng/contract';
import { inputOf, isExtra } from '@samleng/contract/fields';
import { html, nothing } from 'lit';
import type { Messages } from '@samleng/locales/en/form';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';
import type { FormController } from '../form-controller.ts';
import { fieldRow } from './control.ts';
import { type Extra, EXTRAS, type Field, FIELDS } from './fields.ts';
import type { Help } from './help.ts';

export type Fields = {
  petition: Petition;
  words: Messages;
  language: InterfaceLanguage;
  form: FormController;
  help: Help;
};

/** The fields that this petition asks for; optional ones are folded away. */
export function petitionFields(fields: Fields) {
  const { petition, words } = fields;
  const { unfolded, onUnfold } = fields.form;
  // Older servers do not know every field.
  const useOf = (field: Field) => (isExtra(field) ? (petition.fields[field] ?? 'off') : 'required');
  const folded = unfolded ? [] : EXTRAS.filter((field) => useOf(field) === 'optional');
  const asked = FIELDS.filter((field) => useOf(field) !== 'off');
  return html`${asked.map((field) => row(fields, field, useOf(field), folded))}
  ${
    folded.length > 0
      ? html`<button class="fold" part="fold" type="button" @click=${() => onUnfold(folded[0]!)}>
          ${invitation(folded, words.form)}
        </button>`
      : nothing
  }
  ${consents(fields)} ${trap}`;
}

function row(fields: Fields, field: Field, use: FieldUse, folded: readonly Field[]) {
  const { words, help, petition } = fields;
  const { countries, shared } = fields.form.prefetch;
  const { form } = words;
  const { type, box } = inputOf(field);
  const isEmail = type === 'email';
  const hint = isEmail
    ? form[byLetter(petition) ? 'emailHintLetter' : 'emailHint']
    : (help.hints[field] ?? (type === 'text' ? undefined : ''));
  const control = {
    field,
    label:
      use === 'optional' ? html`${form[field]} <span class="soft">(${form.optional})</span>` : form[field],
    hint,
    error: help.errors[field],
    shared,
    countries,
    chooseCountry: form.chooseCountry,
  };
  const mayBeShown = box && said(fields, (petition as Asking).consents?.comment, box);
  return html`<div ?hidden=${folded.includes(field)}>${fieldRow(control)} ${mayBeShown}</div>
    ${isEmail ? html`<p class="soft" role="status">${help.meantEmail}</p>` : nothing}`;
}

/** Names only what is folded away. */
function invitation(folded: Extra[], { add }: Messages['form']): string {
  const names = folded.map((field) => add[field]);
  const last = names.pop()!;
  return add.these(names.length > 0 ? names.join(add.comma) + add.or + last : last);
}

/** Whether the signature counts only once confirmed by email. */
export function byLetter({ confirmation, protection }: Petition): boolean {
  // Without a proof of work, which plain http pages cannot make, it is confirmed in any case.
  return confirmation === 'email' || (protection === 'standard' && !isSecureContext);
}

function consents(fields: Fields) {
  const { consents: words, showNames } = fields.petition as Asking;
  return html`<div class="consents">
      ${showNames ? said(fields, words?.showName, 'showName') : nothing} ${said(fields, words?.news, 'news')}
    </div>
    ${said(fields, words?.handOver)}`;
}

/** Older servers send no words, or not all: then no such consent is asked for, and none is given. */
type Asking = Omit<Petition, 'consents'> & { consents?: Consents };

/** The words of a consent beside its box, or who gets the name. Never ticked beforehand: consent must be given. */
function said({ language }: Fields, words: LocalizedText | undefined, box?: string) {
  if (!words) return nothing;
  const shown = localized(words, language);
  const line = html`<span lang=${shown.language}>${shown.text}</span>`;
  return box
    ? html`<label class="consent" part="consent"><input type="checkbox" name=${box} />${line}</label>`
    : html`<p class="soft" part="hand-over">${line}</p>`;
}

/** Honeypot: programs fill in fields that people cannot see. */
const trap = html`<div class="trap" aria-hidden="true">
  <input name="website" type="text" tabindex="-1" autocomplete="off" />
</div>`;
