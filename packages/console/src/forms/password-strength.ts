import type { ConsoleWords } from '@samleng/locales/console';
import { count } from '../words/shown.ts';

/** As the server asks for; length is what counts, so nothing else is asked. */
export const PASSWORD_LENGTH_MIN = 12;
const LONG = 20;

/** What to say of a password while it is typed: of its length alone. */
export function strengthOf(password: string, words: ConsoleWords['welcome']): string {
  const { length } = password;
  if (length === 0) return words.passwordHint(count(PASSWORD_LENGTH_MIN));
  if (length < PASSWORD_LENGTH_MIN) return words.missing(count(PASSWORD_LENGTH_MIN - length));
  return length < LONG ? words.longEnough : words.veryLong;
}
