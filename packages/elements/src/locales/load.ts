import type { Messages } from './en.ts';
import type { InterfaceLanguage } from './language.ts';

/** The messages of one language, loaded once. */
export async function loadMessages(language: InterfaceLanguage): Promise<Messages> {
  if (language === 'km') return (await import('./km.ts')).km;
  return (await import('./en.ts')).en;
}

/** Country names in the order readers look them up, as `[code, name]`. */
export async function loadCountries(
  language: InterfaceLanguage,
): Promise<ReadonlyArray<readonly [string, string]>> {
  const { names } = await (language === 'km'
    ? import('./generated/countries.km.ts')
    : import('./generated/countries.en.ts'));
  return names.split('|').map((entry) => [entry.slice(0, 2), entry.slice(2)] as const);
}
