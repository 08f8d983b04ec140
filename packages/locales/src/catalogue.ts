import type { Language } from '@samleng/contract';
import { type Words, words as en } from './en/words.ts';
import { words as fr } from './fr/words.ts';
import { words as km } from './km/words.ts';
import { byLanguage } from './languages.ts';
import { petitionPageWords, signerPageWords } from './shared-words.ts';

const WORDS: Record<Language, Words> = { km, en, fr };

const catalogueIn = (words: Words) => ({
  ...words,
  petitionPage: petitionPageWords(words),
  signerPage: signerPageWords(words),
});

export type Catalogue = ReturnType<typeof catalogueIn>;

/** All texts by language. For the server: a browser loads only the subjects and the language it shows. */
export const CATALOGUE: Record<Language, Catalogue> = byLanguage((language) => catalogueIn(WORDS[language]));
