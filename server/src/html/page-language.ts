import { LANGUAGES, type Language, type LocalizedText } from '@samleng/contract';
import { FALLBACK, localized } from '@samleng/locales/fallback';
import type { Context } from 'hono';
import { preferredLanguage } from '../domain/language.ts';

/**
 * The language to show a page in: the one its URL asks for, else the browser's, else the content's own.
 *
 * @param asked From the URL's query, such as `km`.
 * @param own The language of the content, such as a signature's.
 */
export function pageLanguage(c: Context, asked: string | undefined, own: Language = FALLBACK): Language {
  return (
    LANGUAGES.find((language) => language === asked) ??
    preferredLanguage(c.req.header('Accept-Language'), LANGUAGES) ??
    own
  );
}

/** A petition's language for readers of none that we have: so the page is all in one. */
export function ownLanguage(petition: { title: LocalizedText } | undefined): Language {
  return localized(petition?.title ?? {}, FALLBACK).language;
}
