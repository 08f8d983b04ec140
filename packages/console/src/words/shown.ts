import type { LocalizedText } from '@samleng/contract';
import { UNWRITTEN } from '@samleng/contract/limits';
import { localized } from '@samleng/locales/fallback';
import { formatCount, formatDay } from '@samleng/locales/format';
import { language } from './words.ts';

export const count = (number: number): string => formatCount(number, language());

/** In the reader's language, else in another one. */
export const inOwn = (text: LocalizedText): string => localized(text, language()).text;

/** A petition's title; of a draft without one its address, by which it is known so far. */
export function titleOf(title: LocalizedText, slug: string): string {
  const written = Object.entries(title).filter(([, text]) => text !== UNWRITTEN);
  return written.length === 0 ? slug : inOwn(Object.fromEntries(written));
}

/** @param day `2016-03-09`. */
export const day = (day: string): string => formatDay(day, language());
