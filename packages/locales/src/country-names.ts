import type { Language } from '@samleng/contract';
import { names as en } from './generated/countries.en.ts';
import { names as fr } from './generated/countries.fr.ts';
import { names as km } from './generated/countries.km.ts';
import { byLanguage } from './languages.ts';
import { countriesOf, type NamedCountry } from './load.ts';

const TABLES: Record<Language, string> = { km, en, fr };

/** All countries with their names in a language, sorted as that language does. For the server: browsers load one language. */
export const COUNTRY_NAMES: Record<Language, readonly NamedCountry[]> = byLanguage((language) =>
  countriesOf(TABLES[language]),
);

/** A country's name; its code if it has none here. */
export function countryName(country: string, language: Language): string {
  return COUNTRY_NAMES[language].find(([code]) => code === country)?.[1] ?? country;
}
