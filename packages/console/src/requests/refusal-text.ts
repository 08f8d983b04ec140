import type { ConsoleWords } from '@samleng/locales/console';
import { words } from '../words/words.ts';

/** As the server words them for the command line. */
const KNOWN: Record<string, keyof ConsoleWords['refusals']> = {
  'is missing': 'isMissing',
  'must not be empty': 'isMissing',
  'must be an e-mail address': 'notAnEmail',
  'has an account already': 'hasAccount',
  'is missing, or no partner of the campaign': 'noSuchPartner',
  'must stay owner: nobody else is one': 'lastOwner',
};

/** What to tell people about one field that the server refuses. */
export function refusalText(message: string): string {
  const { refusals } = words();
  if (/^must be \d+ at most, in characters$/.test(message)) return refusals.isTooLong;
  return refusals[KNOWN[message] ?? 'isNotRight'];
}
