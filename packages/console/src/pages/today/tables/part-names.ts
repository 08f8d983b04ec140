import { LANGUAGES } from '@samleng/contract/languages';
import { OWN_NAMES } from '@samleng/locales/languages';
import type { LocalizedText } from '@samleng/contract';
import { inOwn } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';
import type { Part, PartRow } from '../model/today-types.ts';

/** The names of what a table's rows are about. */
export type PartNames = {
  partners: Record<string, LocalizedText>;
  country: (code: string) => string;
};

/** What a row is about, in words. */
export function rowName(part: Part, row: PartRow, names: PartNames): string {
  const { rows, unknown, others, otherPages } = words().today.tables;
  if (row.kind === 'other') return part === 'page' ? otherPages : others;
  if (row.kind !== 'value') return rows[row.kind];
  return row.value === null ? unknown[part] : valueName(part, row.value, names);
}

function valueName(part: Part, value: string, { partners, country }: PartNames): string {
  if (part === 'country') return country(value);
  if (part === 'page') return value.replace(/^https?:\/\//, '');
  if (part === 'language') return languageName(value);
  const name = part === 'partner' ? partners[value] : undefined;
  return name ? inOwn(name) : value;
}

function languageName(value: string): string {
  const known = LANGUAGES.find((language) => language === value);
  return known ? OWN_NAMES[known] : value;
}
