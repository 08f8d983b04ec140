import type { Language, LocalizedText } from '@samleng/contract';
import { LANGUAGES } from '@samleng/contract/languages';
import { added } from './translation/open-table.ts';

/** The languages of our own texts; a campaign's texts can be written in the same ones. */
export type InterfaceLanguage = Language;

/** For readers whose language we do not have. */
export const FALLBACK = 'en' satisfies Language;

/** The language of our own texts, or of those that the page has added, for a reader's BCP 47 tag. */
export function knownLanguage(tag: string): InterfaceLanguage | undefined {
  return [...added, ...LANGUAGES].find((known) => new RegExp(`^${known}(-|$)`, 'i').test(tag));
}

/** The reader's language where we have it, else English. */
export function interfaceLanguage(tag: string): InterfaceLanguage {
  return knownLanguage(tag) ?? FALLBACK;
}

/** A text in the reader's language, else in English, else in its first language; and that language. */
export function localized(text: LocalizedText, language: Language): { text: string; language: Language } {
  const written = Object.keys(text);
  const found = ([language, FALLBACK, ...written] as Language[]).find((known) => text[known]) ?? language;
  return { text: text[found] ?? '', language: found };
}
