import type { SigningMessages } from '@samleng/locales/en/signing';
import type { Field, FieldErrors } from './fields.ts';

/** The error in the reader's language. */
export function errorText(
  field: Field,
  { code, letter }: NonNullable<FieldErrors[Field]>,
  errors: SigningMessages['errors'],
): string {
  switch (code) {
    case 'required':
      return field in errors ? errors[field as 'name' | 'email' | 'country'] : errors.required;
    case 'too-long':
      return errors.tooLong;
    case 'email-unreachable':
      return errors.emailUnreachable;
    case 'name-broken':
      return errors.nameBroken(letter ?? '');
    case 'name-misleading':
      return letter ? errors.nameSign(letter) : errors.nameMisleading;
    case 'name-not-a-name':
      return letter ? errors.nameSign(letter) : errors.nameNotAName;
    default:
      return { email: errors.emailInvalid, phone: errors.phoneInvalid }[field as string] ?? errors.invalid;
  }
}
