import type { Language } from '@samleng/contract';
import { LANGUAGES } from '@samleng/contract/languages';
import { openTable } from './translation/open-table.ts';

// Each table has one row for each language. Numbers, days and money are in `format.ts` and `format-money.ts`.

/** Each language's name in that language. */
export const OWN_NAMES: Record<Language, string> = openTable('names', {
  km: 'ខ្មែរ',
  en: 'English',
  fr: 'Français',
});

/** The project's name as it is written in Khmer: voice, and vote. */
export const NAME_IN_KHMER = 'សំឡេង';

/** As Open Graph names them: a language and a country where it is spoken. */
export const OPEN_GRAPH_LOCALES: Record<Language, string> = {
  km: 'km_KH',
  en: 'en_US',
  fr: 'fr_FR',
};

/** An email says everything in two languages: somebody who shares the mailbox may know only the second. */
export const SECOND_LANGUAGES: Record<Language, Language> = {
  km: 'en',
  en: 'km',
  fr: 'en',
};

/** ISO 15924. Khmer needs taller lines and typefaces of its own. */
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
