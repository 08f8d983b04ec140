import { type InterfaceLanguage, interfaceLanguage } from '@samleng/locales/fallback';
import { INTL_TAGS } from '@samleng/locales/formats/intl-tags';
import { added, tables } from '@samleng/locales/translation/open-table';
import type { Translation } from '@samleng/locales/translation/translation';
import { languageControllers } from '../controllers/language.ts';
import { baseStyles } from '../styles/base.styles.ts';
import { fillTable, type Given, type LoadGroup, type Rows } from './fill-table.ts';
import { unknown } from './put-words.ts';

export type { Translation } from '@samleng/locales/translation/translation';

const KNOWN =
  'language name direction lineHeight form failed signing counter counterExtras wall unsent'.split(' ');

const given: Given[] = [];

// Tables that come later are filled at once.
tables.push = (...more) => {
  for (const [name, rows] of more) for (const one of given) fillTable(name, rows, one);
  return Array.prototype.push.apply(tables, more);
};

/**
 * Changes words of all elements on the page, or adds a language; before or after they are shown. Words left out stay
 * ours. They are text, never HTML. Consents have no words here: the server sends them, and keeps what was shown.
 *
 * @throws {RangeError} If `language` is no BCP 47 tag.
 */
export function registerTranslation(translation: Translation): void {
  const [language] = Intl.getCanonicalLocales(translation.language) as [InterfaceLanguage];
  const one = { ...translation, language, base: interfaceLanguage(language) };
  for (const key of Object.keys(translation)) if (!KNOWN.includes(key)) unknown(key);
  if (language !== one.base) addLanguage(one);
  given.push(one);
  for (const [name, rows] of tables) fillTable(name, rows, one);
  void renew(language);
}

function addLanguage({ language, base, direction = 'ltr', lineHeight = 1.5 }: Given): void {
  added.push(language);
  // The more exact one first: `zh-TW` before `zh`.
  added.sort((one, other) => other.length - one.length);
  // In a language that the browser does not know it would follow the browser's own; digits are an attribute's business.
  const [known] = Intl.DateTimeFormat.supportedLocalesOf(language);
  INTL_TAGS[language] = known ? `${known}-u-nu-latn` : INTL_TAGS[base];
  const own = `:lang(${language})`;
  const rule = `@media all{${own}{line-height:${lineHeight};direction:${direction}}${own} [lang]:not(${own}){direction:ltr}}`;
  // Browsers that cannot share a sheet go without.
  const { styleSheet } = baseStyles;
  styleSheet?.insertRule(rule, styleSheet.cssRules.length);
}

/** Has elements show the new words; what a form has loaded for after the first view gets them too. */
async function renew(language: InterfaceLanguage): Promise<void> {
  const controllers = [...languageControllers];
  const signing: Rows | undefined = tables.find(([name]) => name === 'signing')?.[1];
  if (controllers.some((one) => one.language === language))
    // Offline they get the words when they load.
    await (signing?.[language] as LoadGroup | undefined)?.().catch(() => undefined);
  for (const one of controllers) {
    one.wanted = undefined;
    one.read();
  }
}
