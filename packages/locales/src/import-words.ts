import type { Language } from '@samleng/contract';
import { type ImportWords, importWords as en } from './en/import-words.ts';
import { importWords as fr } from './fr/import-words.ts';
import { importWords as km } from './km/import-words.ts';

/** All languages at once: a list may be in any. */
export const IMPORT_WORDS: Record<Language, ImportWords> = { km, en, fr };
