import { LANGUAGES, type Language } from '@samleng/contract';
import type { Context } from 'hono';
import { preferredLanguage } from '../domain/language.ts';

/** The language a page asks for in its address, else the reader's, else the one that belongs to what is shown. */
export function pageLanguage(c: Context, asked: string | undefined, own: string | undefined): Language {
  return (
    LANGUAGES.find((language) => language === asked) ??
    preferredLanguage(c.req.header('Accept-Language'), LANGUAGES) ??
    LANGUAGES.find((language) => language === own) ??
    'en'
  );
}
