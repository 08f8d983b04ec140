import type { FieldError, PetitionFields } from '@samleng/contract';
import { cleanEmail } from '@samleng/contract/email';
import { inputOf, isExtra } from '@samleng/contract/fields';
import { EMAIL_LENGTH_MAX, EMAIL_PATTERN } from '@samleng/contract/limits';
import type { NameRefusal } from '@samleng/contract/name';
import { cleanPhone } from '@samleng/contract/phone';
import { type Field, type FieldErrors, FIELDS, type Values } from './fields.ts';
import { graphemes } from './graphemes.ts';

/** Errors that need no server: emptiness, lengths, the shape of an email address. */
export function errorsOf(values: Values, fields: PetitionFields, name: NameRefusal | undefined): FieldErrors {
  const errors: FieldErrors = {};
  for (const field of FIELDS) {
    const isRequired = !isExtra(field) || fields[field] === 'required';
    // Names have rules of their own.
    const error = field === 'name' ? name : errorOf(field, values[field], isRequired);
    if (error) errors[field] = error;
  }
  return errors;
}

function errorOf(field: Field, typed: string, isRequired: boolean): FieldErrors[Field] {
  const { type, lettersMax = Infinity } = inputOf(field);
  const text = type === 'email' ? cleanEmail(typed) : typed.trim();
  if (text === '') return isRequired ? { code: 'required' } : undefined;
  if (type === 'email' && !isEmail(text)) return { code: 'invalid' };
  if (type === 'tel' && !cleanPhone(text)) return { code: 'invalid' };
  return graphemes(text) > lettersMax ? { code: 'too-long' } : undefined;
}

const isEmail = (text: string) => text.length <= EMAIL_LENGTH_MAX && EMAIL_PATTERN.test(text);

/** The server's errors by field; others, such as `consents.news`, cannot be shown at one. */
export function fromServer(errors: FieldError[], name: NameRefusal | undefined): FieldErrors {
  const known = errors.filter(({ field }) => FIELDS.includes(field as Field));
  return Object.fromEntries(known.map(({ field, code }) => [field, code === name?.code ? name : { code }]));
}
