import type { Language } from '@samleng/contract';
import { LANGUAGES } from '@samleng/contract/languages';
import { type ConsoleWords, loadConsoleWords } from '@samleng/locales/console';
import { FALLBACK, knownLanguage } from '@samleng/locales/fallback';
import { remember, remembered } from '../remembered.ts';
import { Shared } from '../shared.ts';
import { loadTranslation } from '../translations/load.ts';

type Spoken = { language: Language; words: ConsoleWords };

/** The language that is read, and its words. An element that shows words watches it. */
export const spoken = new Shared<Spoken | undefined>(undefined);

/** @throws {Error} Before `startWords` is done. */
export function words(): ConsoleWords {
  return now().words;
}

/** @throws {Error} Before `startWords` is done. */
export function language(): Language {
  return now().language;
}

/** Loads the words that this reader chose last, else those of the browser's language. */
export async function startWords(): Promise<void> {
  await speak(chosen());
}

/** Changes the language of the whole page, now and at the next visit. */
export async function changeLanguage(language: Language): Promise<void> {
  remember('language', language);
  await speak(language);
}

async function speak(language: Language): Promise<void> {
  const [words] = await Promise.all([loadConsoleWords(language), loadTranslation(language)]);
  // Before the elements are drawn anew: they take their line height from it.
  document.documentElement.lang = language;
  spoken.value = { language, words };
}

function chosen(): Language {
  const before = remembered('language');
  const kept = LANGUAGES.find((language) => language === before);
  return (
    kept ?? navigator.languages.map(knownLanguage).find((language) => language !== undefined) ?? FALLBACK
  );
}

function now(): Spoken {
  if (!spoken.value) throw new Error('No words are loaded yet.');
  return spoken.value;
}
