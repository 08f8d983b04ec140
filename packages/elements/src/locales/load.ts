import type { Messages } from './en.ts';
import type { InterfaceLanguage } from './language.ts';
import type { SigningMessages } from './signing.en.ts';
import { readTable, type Table } from './table.ts';

/** The messages of one language, loaded once. */
export async function loadMessages(language: InterfaceLanguage): Promise<Messages> {
  if (language === 'km') return (await import('./km.ts')).km;
  if (language === 'fr') return (await import('./fr.ts')).fr;
  return (await import('./en.ts')).en;
}

/** What the code that signs says besides. */
export async function loadSigningMessages(language: InterfaceLanguage): Promise<SigningMessages> {
  if (language === 'km') return (await import('./signing.km.ts')).signingKm;
  if (language === 'fr') return (await import('./signing.fr.ts')).signingFr;
  return (await import('./signing.en.ts')).signingEn;
}

const countryNames: Record<InterfaceLanguage, () => Promise<{ names: Table }>> = {
  en: () => import('./generated/countries.en.ts'),
  fr: () => import('./generated/countries.fr.ts'),
  km: () => import('./generated/countries.km.ts'),
};

/** Country names in the order readers look them up, as `[code, name]`. */
export async function loadCountries(
  language: InterfaceLanguage,
): Promise<ReadonlyArray<readonly [string, string]>> {
  const { names } = await countryNames[language]();
  return (await readTable(names)).split('|').map((entry) => [entry.slice(0, 2), entry.slice(2)] as const);
}
