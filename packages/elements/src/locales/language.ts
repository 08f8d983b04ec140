import type { Language, LocalizedText } from '@samleng/contract';

/** Languages that the elements themselves speak; a petition's text may come in more. */
export const INTERFACE_LANGUAGES = ['km', 'en', 'fr'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** The interface language for a BCP 47 tag; English where we have none for it. */
export function interfaceLanguage(tag: string): InterfaceLanguage {
  const language = tag.toLowerCase().split('-')[0];
  return INTERFACE_LANGUAGES.find((known) => known === language) ?? 'en';
}

/** The text in the reader's language, else in whatever language it exists, and which one that is. */
export function localized(text: LocalizedText, language: string): { text: string; language: string } {
  const own = text[language as Language];
  if (own !== undefined) return { text: own, language };
  const [other, words] = Object.entries(text)[0] ?? [language, ''];
  return { text: words, language: other };
}
