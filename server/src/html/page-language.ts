import { LANGUAGES, type Language } from '@samleng/contract';
import type { Context } from 'hono';
import { preferredLanguage } from '../domain/language.ts';

/**
 * The language to show a page in: the one its URL asks for, else the browser's, else the content's own.
 *
 * @param asked From the URL's query, such as `km`.
 * @param own The language of the content, such as a signature's.
 */
export function pageLanguage(c: Context, asked: string | undefined, own: string | undefined): Language {
  return (
    LANGUAGES.find((language) => language === asked) ??
    preferredLanguage(c.req.header('Accept-Language'), LANGUAGES) ??
    LANGUAGES.find((language) => language === own) ??
    'en'
  );
}
