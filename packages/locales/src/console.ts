import type { Language } from '@samleng/contract';
import type { InsideWords } from './en/console/inside-words.ts';
import type { OdditySentences } from './en/console/oddities/oddity-sentences.ts';
import type { StartWords } from './en/console/words.ts';

export type { OdditySentences };

/** All words of the console. */
export type ConsoleWords = StartWords & InsideWords;

const starts: Record<Language, () => Promise<{ words: StartWords }>> = {
  km: () => import('./km/console/words.ts'),
  en: () => import('./en/console/words.ts'),
  fr: () => import('./fr/console/words.ts'),
};

const insides: Record<Language, () => Promise<{ insideWords: InsideWords }>> = {
  km: () => import('./km/console/inside-words.ts'),
  en: () => import('./en/console/inside-words.ts'),
  fr: () => import('./fr/console/inside-words.ts'),
};

/** The words of the pages that are open to everybody. */
export const loadStartWords = async (language: Language): Promise<StartWords> =>
  (await starts[language]()).words;

/** All words, for those who are signed in: in two chunks. */
export async function loadConsoleWords(language: Language): Promise<ConsoleWords> {
  const [words, { insideWords }] = await Promise.all([loadStartWords(language), insides[language]()]);
  return { ...words, ...insideWords };
}

const sentences: Record<Language, () => Promise<{ sentences: OdditySentences }>> = {
  km: () => import('./km/console/oddities/oddity-sentences.ts'),
  en: () => import('./en/console/oddities/oddity-sentences.ts'),
  fr: () => import('./fr/console/oddities/oddity-sentences.ts'),
};

/** The sentences to be published, in any language and not only the reader's. */
export const loadOdditySentences = async (language: Language): Promise<OdditySentences> =>
  (await sentences[language]()).sentences;
