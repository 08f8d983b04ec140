import { localized } from '@samleng/locales/fallback';
import { formatCount, formatDay } from '@samleng/locales/format';
import { UNWRITTEN } from '@samleng/contract/limits';
import { language } from '../../../words/words.ts';
import type { Localized } from '../model/petition-types.ts';
import { momentOf } from '../model/zoned.ts';

export const count = (number: number): string => formatCount(number, language());

/** In the reader's language, else in another one. */
export const inOwn = (text: Localized): string => localized(text, language()).text;

/** A petition's title; of a draft without one its address, by which it is known so far. */
export function titleOf(title: Localized, slug: string): string {
  const written = Object.entries(title).filter(([, text]) => text !== UNWRITTEN);
  return written.length === 0 ? slug : inOwn(Object.fromEntries(written));
}

export const day = (instant: string): string => formatDay(instant, language());

/** A day and a time by the clocks of a time zone, for reading: `9 March 2016, 23:59`. */
export function written(instant: string, timeZone: string): string {
  const moment = momentOf(instant, timeZone);
  return `${day(moment.day)}, ${moment.time}`;
}
