import type { Language } from '@samleng/contract';
import { LANGUAGES } from '@samleng/contract/languages';
import { type ConsoleWords, loadConsoleWords, loadStartWords } from '@samleng/locales/console';
import { FALLBACK, knownLanguage } from '@samleng/locales/fallback';
import { remember, remembered } from '../remembered.ts';
import { Watched } from '../watched.ts';
import { loadTranslation } from '../translations/load.ts';

/** On the pages that are open to everybody `words` has only those that they need. */
type Spoken = { language: Language; words: ConsoleWords };

/** Whether a page for those who are signed in was asked for. */
let isInside = false;
let inside: Promise<void> | undefined;

/** The language that is read, and its words. An element that shows words watches it. */
export const spoken = new Watched<Spoken | undefined>(undefined);

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

/** Loads the words of the pages for those who are signed in, too. */
export function loadInside(): Promise<void> {
  isInside = true;
  inside ??= spoken.value ? speak(spoken.value.language).catch(again) : Promise.resolve();
  return inside;
}

/** Without a connection, the next page asks once more. */
function again(error: unknown): never {
  inside = undefined;
  throw error;
}

/** Changes the language of the whole page, now and at the next visit. */
export async function changeLanguage(language: Language): Promise<void> {
  remember('language', language);
  await speak(language);
}

async function speak(language: Language): Promise<void> {
  const load = isInside ? loadConsoleWords : loadStartWords;
  const [words] = await Promise.all([load(language), loadTranslation(language)]);
  // Before the elements are drawn anew: they take their line height from it.
  document.documentElement.lang = language;
  spoken.value = { language, words: words as ConsoleWords };
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
