import type { SigningMessages } from '../locales/signing.en.ts';
import type { Field, FieldErrors } from './fields.ts';

/** The error in the reader's language. */
export function errorText(
  field: Field,
  { code, letter }: NonNullable<FieldErrors[Field]>,
  errors: SigningMessages['errors'],
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
