import type { FieldError } from '@samleng/contract';
import type { Messages } from '../locales/en.ts';

/** What can be filled in, in the order of the form. */
export const FIELDS = ['name', 'email', 'country', 'city', 'comment'] as const;
export type Field = (typeof FIELDS)[number];
export type Values = Record<Field, string>;

/** What is wrong with each field; `letter` is the part of a name to look at. */
export type FieldErrors = Partial<Record<Field, Pick<FieldError, 'code'> & { letter?: string }>>;

/** The error in the reader's language. */
export function errorText(
  field: Field,
  { code, letter }: NonNullable<FieldErrors[Field]>,
  errors: Messages['errors'],
): string {
  switch (code) {
    case 'required':
      return {
        name: errors.name,
        email: errors.email,
        country: errors.country,
        city: errors.required,
        comment: errors.required,
      }[field];
    case 'too-long':
      return errors.tooLong;
    case 'name-broken':
      return errors.nameBroken(letter ?? '');
    case 'name-misleading':
      return errors.nameMisleading;
    case 'name-not-a-name':
      return errors.nameNotAName;
    default:
      return field === 'email' ? errors.emailInvalid : errors.invalid;
  }
}
