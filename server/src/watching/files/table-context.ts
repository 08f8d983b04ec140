import type { Language, LocalizedText } from '@samleng/contract';
import type { CATALOGUE } from '@samleng/locales/catalogue';

/** Those of a partner are all but `partner`. */
export const TABLES = ['way', 'partner', 'page', 'country', 'language', 'days', 'hours'] as const;
export type TableName = (typeof TABLES)[number];

export type CountFileWords = (typeof CATALOGUE)[Language]['countFile'];

export type TableContext = {
  words: CountFileWords;
  language: Language;
  /** By slug. */
  partners: Record<string, LocalizedText>;
};
