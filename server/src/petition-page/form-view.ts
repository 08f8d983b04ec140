import {
  cleanName,
  type Field,
  FIELD_KEYS,
  type FieldError,
  FIELDS,
  type FieldUse,
  inputOf,
  isExtra,
  type Language,
  type LocalizedText,
} from '@samleng/contract';
import { CATALOGUE, type Catalogue } from '@samleng/locales/catalogue';
import { type Box, boxWords } from '@samleng/locales/consents';
import { COUNTRY_NAMES } from '@samleng/locales/country-names';
import { html } from 'hono/html';
import { sendsEmails } from '../domain/petition/status.ts';
import type { StoredPetition } from '../petitions/find.ts';
import { sharedPath } from '../html/share-links.ts';
import { type Html, localized, privacyHref } from '../html/shell.ts';

/** The form's values: as typed, or a new id and stamp in an empty form. */
export type FormValues = { id: string; stamp: string } & Partial<Record<string, string>>;

type FormContext = { petition: StoredPetition; language: Language; partner: string | undefined };

/** A form that signs without JavaScript. Because it contains the signature's id, sending it twice counts once. */
export function petitionForm(
  context: FormContext,
  values: FormValues,
  { errors, warning }: { errors: FieldError[]; warning?: string | undefined },
): Html {
  const { petition, language, partner } = context;
  const texts = CATALOGUE[language].petitionPage;
  const { consents } = petition;
  const box = (name: Box) => checkbox(name, boxWords(consents)[name], { values, language });
  const fields = FIELD_KEYS.map((field) => {
    const use = isExtra(field) ? petition.fields[field] : 'required';
    const hint = hintOf(field, petition, texts);
    const error = errors.find((error) => error.field === field)?.code;
    const asked = labelled({ field, use, language, hint, value: values[field] ?? '', error });
    const { box: own } = inputOf(field);
    return asked && own ? html`${asked} ${box(own)}` : asked;
  });
  const said = warning ?? (errors.length > 0 ? whatFailed(errors, texts) : undefined);
  return html`<form method="post" action="${sharedPath(petition.petition, partner)}">
    ${said === undefined ? '' : html`<p class="wrong" role="alert">${said}</p>`} ${hidden('id', values.id)}
    ${hidden('stamp', values.stamp)} ${hidden('language', language)} ${hidden('partner', partner ?? '')}
    ${hidden('consentsVersion', consents.lineVersion)} ${hidden('version', String(petition.version))}
    ${fields}
    <label class="trap"
      >${texts.honeypot}
      <input name="website" tabindex="-1" autocomplete="off" value="${values['website'] ?? ''}"
    /></label>
    ${petition.showNames ? box('showName') : ''} ${box('news')}
    <div class="hint">${localized('p', consents.handOver, language)}</div>
    <p><button>${texts.sign}</button></p>
    <p class="hint"><a href="${privacyHref(petition.petition, language)}">${texts.privacy}</a></p>
  </form>`;
}

// Firefox fills in hidden values too when it shows a form again: the next person would sign with the id of the last.
function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}" autocomplete="off" />`;
}

/** The message is general when all errors are in hidden fields, which the reader cannot correct. */
function whatFailed(errors: FieldError[], texts: Catalogue['petitionPage']): string {
  return errors.some(({ field }) => field in FIELDS) ? texts.someFieldsWrong : texts.failed;
}

type Shown = {
  field: Field;
  use: FieldUse;
  language: Language;
  hint: string | undefined;
  value: string;
  error: FieldError['code'] | undefined;
};

/** The text of a hint is named after its field, such as `phoneUse`. */
function hintOf(
  field: Field,
  petition: StoredPetition,
  texts: Catalogue['petitionPage'],
): string | undefined {
  // Without JavaScript there is no proof of work, so an email follows wherever the petition can send one.
  if (field === 'email' && sendsEmails(petition)) return texts.emailUseToConfirm;
  const hints: Partial<Record<`${Field}Use`, string>> = texts;
  return hints[`${field}Use`];
}

function labelled({ field, use, ...shown }: Shown): Html | '' {
  if (use === 'off') return '';
  const texts = CATALOGUE[shown.language].petitionPage;
  const optional = use === 'optional' ? html` <span class="hint">(${texts.optional})</span>` : '';
  const hint = shown.hint ? html`<span class="hint" id="${field}-hint">${shown.hint}</span>` : '';
  const said = shown.error && messageOf(field, shown.error, shown);
  const message = said
    ? html`<span class="wrong" id="${field}-error">${texts.fieldWrong(texts[field], said)}</span>`
    : '';
  return html`<div>
    <label for="${field}">${texts[field]}${optional}</label>
    ${hint} ${message} ${input({ field, use, ...shown })}
  </div>`;
}

/** A refused name's sign is not in the error, which holds nothing personal; it is found again in what was typed. */
function messageOf(
  field: Field,
  error: FieldError['code'],
  { value, language }: Pick<Shown, 'value' | 'language'>,
): string | undefined {
  const texts = CATALOGUE[language].petitionPage;
  const cleaned = field === 'name' ? cleanName(value) : undefined;
  const sign = cleaned && !cleaned.ok ? cleaned.letter : undefined;
  return (sign && texts.signErrors[error]?.(sign)) ?? texts.errors[error];
}

function input(shown: Shown): Html {
  const { field, value } = shown;
  const { type, inputmode } = inputOf(field);
  const attributes = attributesOf(shown);
  if (type === 'textarea') return html`<textarea rows="4" ${attributes}>${value}</textarea>`;
  if (type === 'country') return countrySelect(shown, attributes);
  const keyboard = inputmode === undefined ? '' : html` inputmode="${inputmode}"`;
  return html`<input type="${type}" value="${value}" ${attributes} ${keyboard} />`;
}

function attributesOf({ field, use, error, hint }: Shown): Html {
  const required = use === 'required' ? html` required` : '';
  const wrong = error === undefined ? '' : html` aria-invalid="true"`;
  const said = [hint !== undefined && `${field}-hint`, error !== undefined && `${field}-error`].filter(
    Boolean,
  );
  const described = said.length === 0 ? '' : html` aria-describedby="${said.join(' ')}"`;
  return html`id="${field}" name="${field}" autocomplete="${inputOf(field).autocomplete}" ${required} ${wrong}
  ${described}`;
}

function countrySelect({ value, language }: Shown, attributes: Html): Html {
  const options = COUNTRY_NAMES[language].map(
    ([code, name]) => html`<option value="${code}" ${code === value ? html`selected` : ''}>${name}</option>`,
  );
  return html`<select ${attributes}>
    <option value="">${CATALOGUE[language].petitionPage.chooseCountry}</option>
    ${options}
  </select>`;
}

function checkbox(
  name: Box,
  label: LocalizedText,
  { values, language }: { values: FormValues; language: Language },
): Html {
  const checked = values[name] === 'on' ? html` checked` : '';
  return html`<label
    ><input type="checkbox" name="${name}" value="on" ${checked} />
    ${localized('span', label, language)}</label
  >`;
}
