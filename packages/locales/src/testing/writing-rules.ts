import type { Language } from '@samleng/contract';

/** Patterns that no text for people may contain; `docs/glossary.md` gives the reasons. */
export const WRITING_RULES: ReadonlyArray<readonly [language: Language, what: string, pattern: RegExp]> = [
  ['fr', 'a line may break before : ; ? ! or » or after «', /(?<![\u00a0\u202f])[:;?!»]|«(?!\u00a0)/],
  ['fr', 'an apostrophe is a foot sign', /'/],
  ['en', 'an apostrophe is a foot sign', /'/],
  ['fr', 'a line may break between a number and what it counts', /\d (?:heures?|jours?|personnes)/],
  ['km', 'a line may break between a number and what it counts', /\d (?:ម៉ោង|ថ្ងៃ|នាក់)/],
  ['km', 'a space stands before ។ or ៖', /\s[។៖]/],
  ['km', 'there are invisible characters', /[\u200b-\u200d\u2060\ufeff]/],
  ['km', 'words are spelled as the glossary does not', /អោយ|ម្តង|ផ្តើម|មិត្តភក្តិ|បណ្តោះ|ផ្តល់|ផ្លាស់ប្តូរ|មិនបាច់/],
];

/** All sentences in nested texts; those made by functions get numbers as arguments. */
export function sentencesOf(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts];
  if (typeof texts === 'function') return sentencesOf((texts as (...values: string[]) => unknown)('1', '2'));
  return Object.values(texts ?? {}).flatMap(sentencesOf);
}
