import { cleanEmail } from '@samleng/contract/email';
import { EMAIL_LENGTH_MAX, EMAIL_PATTERN } from '@samleng/contract/limits';

/** An address as the server knows it, from any keyboard; undefined for what is none. */
export function emailOf(typed: string): string | undefined {
  const email = cleanEmail(typed);
  return email.length <= EMAIL_LENGTH_MAX && EMAIL_PATTERN.test(email) ? email : undefined;
}
