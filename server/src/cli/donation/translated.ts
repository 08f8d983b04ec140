import { LANGUAGES, type Language, type LocalizedText } from '@samleng/contract';
import { FALLBACK } from '@samleng/locales/fallback';
import type { Command } from 'commander';

/** One option for each language: `--name` for English, `--name-km` and so on for the others. */
export type Translated<Option extends string> = {
  [L in Language as L extends typeof FALLBACK ? Option : `${Option}${Capitalize<L>}`]?: string;
};

const OTHERS = LANGUAGES.filter((language) => language !== FALLBACK);
const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/** @param flag Such as `--name <name>`. */
export function addTranslated(command: Command, flag: string, description: string): Command {
  command.option(flag, `${description} in ${NAMES.of(FALLBACK)}`);
  for (const language of OTHERS)
    command.option(flag.replace(' <', `-${language} <`), `the same in ${NAMES.of(language)}`);
  return command;
}

/** The given texts by language; languages without one are left out. */
export function translated<Option extends string>(
  options: Translated<Option>,
  option: Option,
): LocalizedText {
  const given = options as Partial<Record<string, string>>;
  const texts = LANGUAGES.map((language) => [language, given[keyOf(option, language)]] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== undefined));
}

function keyOf(option: string, language: Language): string {
  return language === FALLBACK ? option : option + language.charAt(0).toUpperCase() + language.slice(1);
}
