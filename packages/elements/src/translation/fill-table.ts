import type { InterfaceLanguage } from '@samleng/locales/fallback';
import type { TableName } from '@samleng/locales/translation/open-table';
import type { Translation } from '@samleng/locales/translation/translation';
import { type Group, over, putWords } from './put-words.ts';

/** In words left out it speaks `base`. */
export type Given = Translation & { language: InterfaceLanguage; base: InterfaceLanguage };
export type Rows = Partial<Record<InterfaceLanguage, unknown>>;
export type LoadGroup = () => Promise<Group>;

/** Puts a page's own words into one table. */
export function fillTable(name: TableName, rows: Rows, one: Given): void {
  const { language, base } = one;
  if (name === 'names') rows[language] = one.name ?? rows[language];
  else if (name === 'countries') rows[language] ??= rows[base];
  else if (name === 'form' || name === 'signing') rows[language] = loader(name, rows, one);
  else putWords((rows[language] ??= over(rows[base] as Group)) as Group, one[name] ?? {}, `${name}.`);
}

/** Of words that are fetched: they get the page's own once they are there. */
function loader(name: 'form' | 'signing', rows: Rows, one: Given): LoadGroup {
  const { language, base } = one;
  const before = rows[language] as LoadGroup | undefined;
  let words: Group | undefined;
  return async () => {
    const loaded = await (before ?? (rows[base] as LoadGroup))();
    if (words) return words;
    words = before ? loaded : { [name]: over(loaded[name] as Group) };
    const own = words[name] as Group;
    // The form's messages are two groups, loaded as one.
    if (name === 'form') putWords(own, { form: one.form ?? {}, failed: one.failed ?? {} });
    else putWords(own, one.signing ?? {}, 'signing.');
    return words;
  };
}
