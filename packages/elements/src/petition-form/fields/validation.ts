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

/** Errors that need no server: emptiness, lengths, the shape of an email address. */
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

/** The server's errors by field; others, such as `consents.news`, cannot be shown at one. */
export function fromServer(errors: FieldError[]): FieldErrors {
  const known = errors.filter(({ field }) => FIELDS.includes(field as Field));
  return Object.fromEntries(known.map(({ field, code }) => [field, { code }]));
}
