import type { ConsoleWords } from '@samleng/locales/console';
import { formatCount } from '@samleng/locales/format';
import { language } from '../words/words.ts';

/** As the server asks for; length is what counts, so nothing else is asked. */
export const PASSWORD_LENGTH_MIN = 12;
const LONG = 20;

/** What to say of a password while it is typed: of its length alone. */
export function strengthOf(password: string, words: ConsoleWords['welcome']): string {
  const { length } = password;
  if (length === 0) return words.passwordHint(formatCount(PASSWORD_LENGTH_MIN, language()));
  if (length < PASSWORD_LENGTH_MIN)
    return words.missing(formatCount(PASSWORD_LENGTH_MIN - length, language()));
  return length < LONG ? words.longEnough : words.veryLong;
}
