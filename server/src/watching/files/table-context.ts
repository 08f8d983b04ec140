import type { Language, LocalizedText } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { loadConsoleWords } from '@samleng/locales/console';

/** Those of a partner are all but `partner`. */
export const TABLES = ['way', 'partner', 'page', 'country', 'language', 'days', 'hours'] as const;
export type TableName = (typeof TABLES)[number];

/** The words of the page, and of what only its files have. */
type TableWords = Awaited<ReturnType<typeof tableWords>>;

export type TableContext = {
  words: TableWords;
  language: Language;
  /** By slug. */
  partners: Record<string, LocalizedText>;
};

export async function tableWords(language: Language) {
  const { tables, curve } = (await loadConsoleWords(language)).today;
  const { day, hour } = curve.table;
  return { ...tables, columns: { ...tables.columns, day, hour, ...CATALOGUE[language].countFile } };
}
