import type { Language } from '@samleng/contract';
import { LANGUAGES } from '@samleng/contract/languages';
import { api, ask } from '../api.ts';
import { remembered } from '../remembered.ts';
import { isProblem } from '../requests/api-problem.ts';
import { changeLanguage } from '../words/words.ts';
import { session } from './current.ts';

/** Changes the language here, and for every other browser that the account signs in with. */
export async function changeOwnLanguage(language: Language): Promise<void> {
  await changeLanguage(language);
  try {
    session.value = await ask(api.account.$patch({ json: { language } }));
  } catch (error) {
    // Without a connection it is changed here all the same.
    if (!isProblem(error)) throw error;
  }
}

/** The account's language, in a browser where nobody has chosen one yet. */
export async function takeOwnLanguage(): Promise<void> {
  if (remembered('language') !== null) return;
  const own = LANGUAGES.find((language) => language === session.value?.account.language);
  if (own) await changeLanguage(own);
}
