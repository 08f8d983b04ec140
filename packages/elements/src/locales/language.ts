import type { Language, LocalizedText } from '@samleng/contract';
import type { Messages } from './en.ts';

/** Languages that the elements themselves speak; a petition's text may come in more. */
export const INTERFACE_LANGUAGES = ['en', 'km'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** The interface language for a BCP 47 tag; English where we have none for it. */
export function interfaceLanguage(tag: string): InterfaceLanguage {
  const language = tag.toLowerCase().split('-')[0];
  return INTERFACE_LANGUAGES.find((known) => known === language) ?? 'en';
}

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

/** The text in the reader's language, else in whatever language it exists, and which one that is. */
export function localized(text: LocalizedText, language: string): { text: string; language: string } {
  const own = text[language as Language];
  if (own !== undefined) return { text: own, language };
  const [other, words] = Object.entries(text)[0] ?? [language, ''];
  return { text: words, language: other };
}
