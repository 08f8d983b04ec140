import type { Language, Summary } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { wayWords } from '@samleng/locales/way';
import type { StoredPetition } from '../petitions/find.ts';
import { cloth } from './cloth.ts';
import type { Html } from './shell.ts';

/**
 * The krama along the top of the sheet, with the way to the next step as its words; a closed petition has none.
 *
 * @param signed With the signer's own thread.
 */
export function woven(
  { steps }: Pick<StoredPetition, 'steps'>,
  summary: Summary,
  language: Language,
  signed?: 'signed',
): Html | '' {
  if (summary.status === 'closed') return '';
  const { head, left } = wayWords(summary, language, CATALOGUE[language].petitionPage);
  return cloth({ ...summary, steps }, left ?? head, signed);
}
