import type { Petition } from '@samleng/contract';
import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '@samleng/locales/en/form';
import { type InterfaceLanguage, localized } from '@samleng/locales/fallback';
import type { FormController } from '../form-controller.ts';
import { type Extra, EXTRAS, type Field } from './fields.ts';
import type { Help } from './help.ts';

export type Fields = {
  petition: Petition;
  words: Messages;
  language: InterfaceLanguage;
  form: FormController;
  help: Help;
};

/** The fields that this petition asks for; those that may stay empty are folded away. */
export function petitionFields(fields: Fields) {
  const { words, help } = fields;
  const { form } = words;
  const hint = byLetter(fields.petition) ? form.emailHintLetter : form.emailHint;
  return html`${row(fields, 'name', form.name, (invalid) => html`<input id="name" part="input" name="name" type="text" autocomplete=${filledBy(fields, 'name')} autocapitalize="words" spellcheck="false" dir="auto" enterkeyhint="next" required aria-invalid=${invalid} aria-describedby="name-error" />`)}
    ${row(fields, 'email', form.email, (invalid) => html`<input id="email" part="input" name="email" type="email" inputmode="email" autocomplete=${filledBy(fields, 'email')} autocapitalize="off" spellcheck="false" enterkeyhint="next" required aria-invalid=${invalid} aria-describedby="email-hint email-error" />`, hint)}
    <p class="soft" role="status">${help.meantEmail}</p>
    ${row(fields, 'country', form.country, (invalid) => countrySelect(fields, invalid), help.hints.country ?? '')}
    ${extras(fields)} ${consents(fields)} ${trap}`;
}

function row(
  { help }: Fields,
  field: Field,
  label: unknown,
  control: (invalid: 'true' | 'false') => TemplateResult,
  hint?: string,
) {
  const error = help.errors[field];
  return html`<div class="field" part="field">
    <label for=${field} part="label">${label}</label>
    ${control(error ? 'true' : 'false')}
    ${hint === undefined ? nothing : html`<p class="soft" part="hint" id="${field}-hint">${hint}</p>`}
    <p class="error" part="error" id="${field}-error">${error}</p>
  </div>`;
}

function countrySelect(fields: Fields, invalid: 'true' | 'false') {
  const { words, form } = fields;
  return html`<select
    id="country"
    part="input"
    name="country"
    autocomplete=${filledBy(fields, 'country')}
    required
    aria-invalid=${invalid}
    aria-describedby="country-hint country-error"
  >
    <option value="">${words.form.chooseCountry}</option>
    ${form.prefetch.countries.map(([code, name]) => html`<option value=${code}>${name}</option>`)}
  </select>`;
}

function extras(fields: Fields) {
  const { petition, words, help } = fields;
  const { unfolded, onUnfold } = fields.form;
  const { form } = words;
  // Older servers do not know every field.
  const asked = EXTRAS.filter((field) => (petition.fields[field] ?? 'off') !== 'off');
  const folded = unfolded ? [] : asked.filter((field) => petition.fields[field] === 'optional');
  const label = (field: Extra) =>
    petition.fields[field] === 'optional'
      ? html`${form[field]} <span class="soft">(${form.optional})</span>`
      : form[field];
  const control = {
    phone: (invalid: 'true' | 'false') =>
      lineInput(
        {
          field: 'phone',
          type: 'tel',
          autocomplete: filledBy(fields, 'tel'),
          describedBy: 'phone-hint phone-error',
        },
        invalid,
      ),
    city: (invalid: 'true' | 'false') =>
      lineInput(
        {
          field: 'city',
          type: 'text',
          autocomplete: filledBy(fields, 'address-level2'),
          describedBy: 'city-error',
        },
        invalid,
      ),
    comment: commentArea,
  };
  return html`${asked.map(
    (field) =>
      html`<div ?hidden=${folded.includes(field)}>
        ${row(fields, field, label(field), control[field], field === 'city' ? undefined : (help.hints[field] ?? ''))}
      </div>`,
  )}
  ${
    folded.length > 0
      ? html`<button class="fold" part="fold" type="button" @click=${() => onUnfold(folded[0]!)}>
          ${invitation(folded, form)}
        </button>`
      : nothing
  }`;
}

/** Names only what is folded away. */
function invitation(folded: Extra[], { add }: Messages['form']): string {
  const names = folded.map((field) => add[field]);
  const last = names.pop()!;
  return add.these(names.length > 0 ? names.join(add.comma) + add.or + last : last);
}

type Line = { field: Extra; type: 'tel' | 'text'; autocomplete: string; describedBy: string };

const lineInput = ({ field, type, autocomplete, describedBy }: Line, invalid: 'true' | 'false') =>
  html`<input
    id=${field}
    part="input"
    name=${field}
    type=${type}
    autocomplete=${autocomplete}
    enterkeyhint="next"
    dir="auto"
    aria-invalid=${invalid}
    aria-describedby=${describedBy}
  />`;

const commentArea = (invalid: 'true' | 'false') =>
  html`<textarea
    id="comment"
    part="input"
    name="comment"
    rows="3"
    dir="auto"
    aria-invalid=${invalid}
    aria-describedby="comment-hint comment-error"
  ></textarea>`;

/** Whether the signature counts only once confirmed by email. */
export function byLetter({ confirmation, protection }: Petition): boolean {
  // Without a proof of work, which plain http pages cannot make, it is confirmed in any case.
  return confirmation === 'email' || (protection === 'standard' && !isSecureContext);
}

/** Autofill is off on shared devices: it would show the last signer's data. */
const filledBy = ({ form }: Fields, purpose: string) => (form.prefetch.shared ? 'off' : purpose);

function consents({ petition, language }: Fields) {
  // Older servers send no words: then no consent is asked for, and none is given.
  const words = petition.consents as Petition['consents'] | undefined;
  if (!words) return nothing;
  return html`<div class="consents">
    ${petition.showNames ? consent('showName', localized(words.showName, language)) : nothing}
    ${consent('news', localized(words.news, language))}
  </div>`;
}

// Never ticked beforehand: consent must be given.
const consent = (name: string, { text, language }: ReturnType<typeof localized>) =>
  html`<label class="consent" part="consent"
    ><input type="checkbox" name=${name} /><span lang=${language}>${text}</span></label
  >`;

/** Honeypot: programs fill in fields that people cannot see. */
const trap = html`<div class="trap" aria-hidden="true">
  <input name="website" type="text" tabindex="-1" autocomplete="off" />
</div>`;
