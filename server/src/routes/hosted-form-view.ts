import { type FieldError, NAME_GRAPHEMES_MAX, EMAIL_LENGTH_MAX } from '@samleng/contract';
import { html } from 'hono/html';
import type { StoredPetition } from '../store/petitions.ts';
import { countryNames } from './country-names.ts';
import { PAGE_TEXTS, type PageLanguage, type PageTexts } from './hosted-page-texts.ts';

type Html = ReturnType<typeof html>;

/** What stands in the form: as it was typed, or the fresh id of an empty one. */
export type FormValues = { id: string } & Partial<Record<string, string>>;

type FormContext = { petition: StoredPetition; language: PageLanguage; partner: string | undefined };

/** A form that signs without JavaScript. Its id makes a second press of the button count once. */
export function petitionForm(context: FormContext, values: FormValues, errors: FieldError[]): Html {
  const { petition, language, partner } = context;
  const texts = PAGE_TEXTS[language];
  const { city, comment } = petition.fields;
  const field = (name: FieldName, use: 'required' | 'optional') => ({
    name,
    use,
    texts,
    value: values[name] ?? '',
    error: errors.find((error) => error.field === name)?.code,
  });
  return html`<form method="post" action="/p/${petition.petition}">
    ${errors.length > 0 ? html`<p class="wrong" role="alert">${whatFailed(errors, texts)}</p>` : ''}
    <input type="hidden" name="id" value="${values.id}" />
    <input type="hidden" name="language" value="${language}" />
    <input type="hidden" name="partner" value="${partner ?? ''}" />
    ${labelled(field('name', 'required'))} ${labelled(field('email', 'required'))}
    ${labelled(field('country', 'required'), language)} ${city === 'off' ? '' : labelled(field('city', city))}
    ${comment === 'off' ? '' : labelled(field('comment', comment))}
    <label class="trap"
      >${texts.honeypot}
      <input name="website" tabindex="-1" autocomplete="off" value="${values['website'] ?? ''}"
    /></label>
    ${petition.showNames ? checkbox('showName', texts.showName, values) : ''}
    ${checkbox('news', texts.news, values)}
    <p><button>${texts.sign}</button></p>
  </form>`;
}

/** A field that is not drawn cannot be mended by the reader, so then only the whole is said to have failed. */
function whatFailed(errors: FieldError[], texts: PageTexts): string {
  return errors.some(({ field }) => field in INPUTS) ? texts.someFieldsWrong : texts.failed;
}

const INPUTS = {
  name: { autocomplete: 'name', type: 'text', maxlength: NAME_GRAPHEMES_MAX * 8 },
  email: { autocomplete: 'email', type: 'email', maxlength: EMAIL_LENGTH_MAX },
  country: { autocomplete: 'country', type: 'select' },
  city: { autocomplete: 'address-level2', type: 'text' },
  comment: { autocomplete: 'off', type: 'textarea' },
} as const;
type FieldName = keyof typeof INPUTS;

type Field = {
  name: FieldName;
  use: 'required' | 'optional';
  value: string;
  error: FieldError['code'] | undefined;
  texts: PageTexts;
};

function labelled(field: Field, language?: PageLanguage): Html {
  const { name, use, error, texts } = field;
  const optional = use === 'optional' ? html` <span class="hint">(${texts.optional})</span>` : '';
  const hint = name === 'email' ? html`<span class="hint" id="email-hint">${texts.emailUse}</span>` : '';
  const message =
    error === undefined
      ? ''
      : html`<span class="wrong" id="${name}-error">${texts[name]}: ${texts.errors[error]}</span>`;
  return html`<div>
    <label for="${name}">${texts[name]}${optional}</label>
    ${input(field, language)} ${hint} ${message}
  </div>`;
}

function input({ name, use, value, error, texts }: Field, language?: PageLanguage): Html {
  const { autocomplete, type } = INPUTS[name];
  const required = use === 'required' ? html` required` : '';
  const wrong = error === undefined ? '' : html` aria-invalid="true" aria-describedby="${name}-error"`;
  const attributes = html`id="${name}" name="${name}" autocomplete="${autocomplete}" ${required} ${wrong}`;
  if (type === 'textarea') return html`<textarea rows="4" ${attributes}>${value}</textarea>`;
  if (type !== 'select') return html`<input type="${type}" value="${value}" ${attributes} />`;
  const options = countryNames(language ?? 'en').map(
    (country) =>
      html`<option value="${country.code}" ${country.code === value ? html`selected` : ''}>
        ${country.name}
      </option>`,
  );
  return html`<select ${attributes}>
    <option value="">${texts.chooseCountry}</option>
    ${options}
  </select>`;
}

function checkbox(name: 'showName' | 'news', label: string, values: FormValues): Html {
  const checked = values[name] === 'on' ? html` checked` : '';
  return html`<label><input type="checkbox" name="${name}" value="on" ${checked} /> ${label}</label>`;
}
