import { LANGUAGES } from '@samleng/contract/languages';
import { OWN_NAMES } from '@samleng/locales/languages';
import { words } from '../../../words/words.ts';
import { stepsOf } from '../model/paths.ts';
import { count } from '../../../words/shown.ts';

/** What people call a field: "Title (English)", "Addressee 2: name (ខ្មែរ)". */
export function fieldName(path: string): string {
  const steps = stepsOf(path);
  const last = LANGUAGES.find((language) => language === steps.at(-1));
  const name = nameOf(last === undefined ? steps : steps.slice(0, -1));
  return last === undefined ? name : words().petitionFields.inLanguage(name, OWN_NAMES[last]);
}

function nameOf([list, number, part]: (string | number)[]): string {
  const { names, part: ofPart, numbered } = words().petitionFields;
  const byKey: Readonly<Record<string, string>> = names;
  const named = (step: string | number | undefined) => byKey[String(step)] ?? String(step);
  if (typeof number === 'number') {
    const at = count(number + 1);
    return part === undefined ? numbered(named(list), at) : ofPart(named(list), at, named(part));
  }
  return named(number ?? list);
}
