import type { Language } from '@samleng/contract';
import type { ConsoleWords } from './en/console/words.ts';

export type { ConsoleWords } from './en/console/words.ts';

const consoles: Record<Language, () => Promise<{ words: ConsoleWords }>> = {
  km: () => import('./km/console/words.ts'),
  en: () => import('./en/console/words.ts'),
  fr: () => import('./fr/console/words.ts'),
};

/** All words of the console in one language, in one chunk. */
export const loadConsoleWords = async (language: Language): Promise<ConsoleWords> =>
  (await consoles[language]()).words;
