import { localized } from '@samleng/locales/fallback';
import { formatCount, formatDay } from '@samleng/locales/format';
import { UNWRITTEN } from '@samleng/contract/limits';
import { language, words } from '../../../words/words.ts';
import type { Localized } from '../model/petition-types.ts';
import { momentOf } from '../model/zoned.ts';

export const count = (number: number): string => formatCount(number, language());

/** In the reader's language, else in another one. */
export const inOwn = (text: Localized): string => localized(text, language()).text;

/** The title of a petition, which a draft may still have to write. */
export function titleIn(title: Localized): string {
  const written = Object.entries(title).filter(([, text]) => text !== UNWRITTEN);
  return written.length === 0 ? words().petitions.untitled : inOwn(Object.fromEntries(written));
}

export const day = (instant: string): string => formatDay(instant, language());

/** A day and a time by the clocks of a time zone, for reading: `9 March 2016, 23:59`. */
export function written(instant: string, timeZone: string): string {
  const moment = momentOf(instant, timeZone);
  return `${day(moment.day)}, ${moment.time}`;
}
