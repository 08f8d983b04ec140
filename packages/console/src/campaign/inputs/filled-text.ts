import { LANGUAGES } from '@samleng/contract/languages';
import type { Localized } from '../types.ts';

/** Without what was left empty; undefined when nothing was written. */
export function written(text: Localized | undefined): Localized | undefined {
  const words = LANGUAGES.map((language) => [language, text?.[language]?.trim()] as const);
  const filled = words.filter(([, each]) => each);
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}
