import type { FieldError, PetitionFields } from '@samleng/contract';
import {
  CITY_GRAPHEMES_MAX,
  COMMENT_GRAPHEMES_MAX,
  EMAIL_LENGTH_MAX,
  EMAIL_PATTERN,
} from '@samleng/contract/limits';
import type { NameRefusal } from '@samleng/contract/name';
import { cleanEmail } from '@samleng/contract/email';
import { cleanPhone } from '@samleng/contract/phone';
import { EXTRAS, type Field, type FieldErrors, FIELDS, type Values } from './fields.ts';
import { graphemes } from './graphemes.ts';

const GRAPHEMES_MAX = { city: CITY_GRAPHEMES_MAX, comment: COMMENT_GRAPHEMES_MAX };

/** What can be told without the server: emptiness, lengths, and the look of an e-mail address. */
export function errorsOf(values: Values, fields: PetitionFields, name: NameRefusal | undefined): FieldErrors {
  const errors: FieldErrors = {};
  if (name) errors.name = name;
  const email = cleanEmail(values.email);
  if (email === '') errors.email = { code: 'required' };
  else if (email.length > EMAIL_LENGTH_MAX || !EMAIL_PATTERN.test(email)) errors.email = { code: 'invalid' };
  if (values.country === '') errors.country = { code: 'required' };
  for (const field of EXTRAS) {
    const text = values[field].trim();
    if (fields[field] === 'required' && text === '') errors[field] = { code: 'required' };
    else if (field === 'phone') {
      if (text !== '' && !cleanPhone(text)) errors.phone = { code: 'invalid' };
    } else if (graphemes(text) > GRAPHEMES_MAX[field]) errors[field] = { code: 'too-long' };
  }
  return errors;
}

/** The server's errors at our fields; others, such as `consents.news`, have no place in the form. */
export function fromServer(errors: FieldError[]): FieldErrors {
  const known = errors.filter(({ field }) => FIELDS.includes(field as Field));
  return Object.fromEntries(known.map(({ field, code }) => [field, { code }]));
}
