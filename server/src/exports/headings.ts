import type { Field, Language } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import type { ColumnKey } from './lists/list.ts';

/** Fields are called as in the form. */
export function columnHeading(key: ColumnKey, language: Language): string {
  const { form, exportFile } = CATALOGUE[language];
  return isOurs(key) ? exportFile.columns[key].heading : form.form[key];
}

export function columnMeaning(key: ColumnKey, language: Language): string {
  const { columns, asGiven } = CATALOGUE[language].exportFile;
  return isOurs(key) ? columns[key].meaning : asGiven;
}

function isOurs(key: ColumnKey): key is Exclude<ColumnKey, Field> {
  return Object.hasOwn(CATALOGUE.en.exportFile.columns, key);
}
