import type { Language } from '@samleng/contract';
import { LANGUAGES } from '@samleng/contract/languages';

// One row a language in each table. How it writes numbers, days and money stands in `format.ts` and `format-money.ts`.

/** What each language is called by those who speak it. */
export const OWN_NAMES: Record<Language, string> = {
  km: 'ខ្មែរ',
  en: 'English',
  fr: 'Français',
};

/** An e-mail says everything twice: someone who reads a mailbox with the signer may know only the second language. */
export const SECOND_LANGUAGES: Record<Language, Language> = {
  km: 'en',
  en: 'km',
  fr: 'en',
};

/** ISO 15924. Khmer stands in taller lines, and in faces of its own. */
export type Script = 'Khmr' | 'Latn';

export const SCRIPTS: Record<Language, Script> = {
  km: 'Khmr',
  en: 'Latn',
  fr: 'Latn',
};

/** Makes a table with a row for each language. */
export function byLanguage<Row>(rowOf: (language: Language) => Row): Record<Language, Row> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, rowOf(language)])) as Record<
    Language,
    Row
  >;
}
