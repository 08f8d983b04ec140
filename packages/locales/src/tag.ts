import type { Language } from '@samleng/contract';
import type { TagMessages } from './en/tag.ts';

const words: Record<Language, () => Promise<{ tag: TagMessages }>> = {
  km: () => import('./km/tag.ts'),
  en: () => import('./en/tag.ts'),
  fr: () => import('./fr/tag.ts'),
};

/** The words of the tag generator in one language. */
export const loadTagMessages = async (language: Language): Promise<TagMessages> =>
  (await words[language]()).tag;
