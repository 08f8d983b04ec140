import type { Language } from '@samleng/contract';
import type { Messages } from './en/form.ts';
import type { SigningMessages } from './en/signing.ts';
import { readTable, type Table } from './table.ts';
import { openTable } from './translation/open-table.ts';

const forms: Record<Language, () => Promise<{ form: Messages }>> = openTable('form', {
  km: () => import('./km/form.ts'),
  en: () => import('./en/form.ts'),
  fr: () => import('./fr/form.ts'),
});

const signings: Record<Language, () => Promise<{ signing: SigningMessages }>> = openTable('signing', {
  km: () => import('./km/signing.ts'),
  en: () => import('./en/signing.ts'),
  fr: () => import('./fr/signing.ts'),
});

const countries: Record<Language, () => Promise<{ names: Table }>> = openTable('countries', {
  km: () => import('./generated/countries.km.ts'),
  en: () => import('./generated/countries.en.ts'),
  fr: () => import('./generated/countries.fr.ts'),
});

/** The form's messages in one language; loaded once. */
export const loadMessages = async (language: Language): Promise<Messages> => (await forms[language]()).form;

/** The messages that belong to the code for signing. */
export const loadSigningMessages = async (language: Language): Promise<SigningMessages> =>
  (await signings[language]()).signing;

/** Country names in that language's alphabetical order. */
export const loadCountries = async (language: Language): Promise<NamedCountry[]> =>
  countriesOf(await readTable((await countries[language]()).names));

export type NamedCountry = readonly [code: string, name: string];

/** Reads a generated table of country names. */
export const countriesOf = (names: string): NamedCountry[] =>
  names.split('|').map((entry) => [entry.slice(0, 2), entry.slice(2)] as const);
