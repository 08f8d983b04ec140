import type { Language } from '@samleng/contract';
import { KHMER_MONTHS } from '../generated/months.km.ts';
import { INTL_TAGS } from './intl-tags.ts';

type Change = (day: string, month: number) => string;

/** How each language changes a day formatted by `Intl`; `month` counts from 0. */
const DAYS: Record<Language, Change> = {
  km: (day, month) => day.replace(/[a-z]+/i, KHMER_MONTHS.split(' ')[month]!),
  en: (day) => day,
  fr: (day) => day.replace(/^1 /, '1er '),
};

/** A day for reading: `9 March 2016`, in Khmer too with Latin digits. @param day starts with `YYYY-MM-DD`. */
export function formatDay(day: string, language: Language): string {
  const date = new Date(day.slice(0, 10));
  const long = new Intl.DateTimeFormat(INTL_TAGS[language], { dateStyle: 'long', timeZone: 'UTC' });
  const text = long.format(date);
  // A language that the page has added is left as it is.
  const change: Change | undefined = DAYS[language];
  return change?.(text, date.getUTCMonth()) ?? text;
}
