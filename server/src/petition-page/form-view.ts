import {
  EMAIL_LENGTH_MAX,
  type FieldError,
  type Language,
  type LocalizedText,
  NAME_GRAPHEMES_MAX,
} from '@samleng/contract';
import { CATALOGUE, type Catalogue } from '@samleng/locales/catalogue';
import { COUNTRY_NAMES } from '@samleng/locales/country-names';
import { FALLBACK } from '@samleng/locales/fallback';
import { html } from 'hono/html';
import { hasLetters } from '../domain/petition/status.ts';
import type { StoredPetition } from '../petitions/find.ts';
import { type Html, localized, privacyHref } from '../html/shell.ts';

/** What stands in the form: as it was typed, or the fresh id and stamp of an empty one. */
export type FormValues = { id: string; stamp: string } & Partial<Record<string, string>>;

type FormContext = { petition: StoredPetition; language: Language; partner: string | undefined };

/** A form that signs without JavaScript. Its id makes a second press of the button count once. */
export function petitionForm(
  context: FormContext,
  values: FormValues,
  { errors, warning }: { errors: FieldError[]; warning?: string | undefined },
): Html {
  const { petition, language, partner } = context;
  const texts = CATALOGUE[language].petitionPage;
  const { consents } = petition;
  const { phone, city, comment } = petition.fields;
  // Without JavaScript there is no proof of work, so a letter follows wherever one can.
  const emailUse = hasLetters(petition) ? texts.emailUseLetter : texts.emailUse;
  const field = (name: FieldName, use: 'required' | 'optional') => ({
    name,
    use,
    texts,
    hint: { email: emailUse, phone: texts.phoneUse }[name as string],
    value: values[name] ?? '',
    error: errors.find((error) => error.field === name)?.code,
  });
  const said = warning ?? (errors.length > 0 ? whatFailed(errors, texts) : undefined);
  return html`<form method="post" action="/p/${petition.petition}">
    ${said === undefined ? '' : html`<p class="wrong" role="alert">${said}</p>`} ${hidden('id', values.id)}
    ${hidden('stamp', values.stamp)} ${hidden('language', language)} ${hidden('partner', partner ?? '')}
    ${hidden('consentsVersion', consents.version)} ${labelled(field('name', 'required'))}
    ${labelled(field('email', 'required'))} ${labelled(field('country', 'required'), language)}
    ${phone === 'off' ? '' : labelled(field('phone', phone))}
    ${city === 'off' ? '' : labelled(field('city', city))}
    ${comment === 'off' ? '' : labelled(field('comment', comment))}
    <label class="trap"
      >${texts.honeypot}
      <input name="website" tabindex="-1" autocomplete="off" value="${values['website'] ?? ''}"
    /></label>
    ${petition.showNames ? checkbox('showName', consents.showName, { values, language }) : ''}
    ${checkbox('news', consents.news, { values, language })}
    <p><button>${texts.sign}</button></p>
    <p class="hint"><a href="${privacyHref(petition.petition, language)}">${texts.privacy}</a></p>
  </form>`;
}

function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}" />`;
}

/** A field that is not drawn cannot be mended by the reader, so then only the whole is said to have failed. */
function whatFailed(errors: FieldError[], texts: Catalogue['petitionPage']): string {
  return errors.some(({ field }) => field in INPUTS) ? texts.someFieldsWrong : texts.failed;
}

const INPUTS = {
  name: { autocomplete: 'name', type: 'text', maxlength: NAME_GRAPHEMES_MAX * 8 },
  email: { autocomplete: 'email', type: 'email', maxlength: EMAIL_LENGTH_MAX },
  country: { autocomplete: 'country', type: 'select' },
  phone: { autocomplete: 'tel', type: 'tel' },
  city: { autocomplete: 'address-level2', type: 'text' },
  comment: { autocomplete: 'off', type: 'textarea' },
} as const;
type FieldName = keyof typeof INPUTS;

type Field = {
  name: FieldName;
  use: 'required' | 'optional';
  value: string;
  error: FieldError['code'] | undefined;
  texts: Catalogue['petitionPage'];
  hint: string | undefined;
};

function labelled(field: Field, language?: Language): Html {
  const { name, use, error, texts } = field;
  const optional = use === 'optional' ? html` <span class="hint">(${texts.optional})</span>` : '';
  const hint = field.hint ? html`<span class="hint" id="${name}-hint">${field.hint}</span>` : '';
  const said = error && texts.errors[error];
  const message = said
    ? html`<span class="wrong" id="${name}-error">${texts.fieldWrong(texts[name], said)}</span>`
    : '';
  return html`<div>
    <label for="${name}">${texts[name]}${optional}</label>
    ${input(field, language)} ${hint} ${message}
  </div>`;
}

function input({ name, use, value, error, hint, texts }: Field, language?: Language): Html {
  const { autocomplete, type } = INPUTS[name];
  const required = use === 'required' ? html` required` : '';
  const wrong = error === undefined ? '' : html` aria-invalid="true"`;
  const said = [hint !== undefined && `${name}-hint`, error !== undefined && `${name}-error`].filter(Boolean);
  const described = said.length === 0 ? '' : html` aria-describedby="${said.join(' ')}"`;
  const attributes = html`id="${name}" name="${name}" autocomplete="${autocomplete}" ${required} ${wrong}
  ${described}`;
  if (type === 'textarea') return html`<textarea rows="4" ${attributes}>${value}</textarea>`;
  if (type !== 'select') return html`<input type="${type}" value="${value}" ${attributes} />`;
  const options = COUNTRY_NAMES[language ?? FALLBACK].map(
    ([code, name]) => html`<option value="${code}" ${code === value ? html`selected` : ''}>${name}</option>`,
  );
  return html`<select ${attributes}>
    <option value="">${texts.chooseCountry}</option>
    ${options}
  </select>`;
}

function checkbox(
  name: 'showName' | 'news',
  label: LocalizedText,
  { values, language }: { values: FormValues; language: Language },
): Html {
  const checked = values[name] === 'on' ? html` checked` : '';
  return html`<label
    ><input type="checkbox" name="${name}" value="on" ${checked} />
    ${localized('span', label, language)}</label
  >`;
}
