import type { Language } from '@samleng/contract';
import { KHMER_MONTHS } from '../generated/months.km.ts';
import { INTL_TAGS } from './intl-tags.ts';

type Month = (date: Date) => string;

const latin =
  (language: Language): Month =>
  (date) =>
    new Intl.DateTimeFormat(INTL_TAGS[language], { month: 'short', timeZone: 'UTC' }).format(date);

/** Khmer does not shorten its months. */
const MONTHS: Record<Language, Month> = {
  km: (date) => KHMER_MONTHS.split(' ')[date.getUTCMonth()]!,
  en: latin('en'),
  fr: latin('fr'),
};

/** For the axis of a chart, where the year stands elsewhere: `9 Mar`. @param day `YYYY-MM-DD`. */
export function formatShortDay(day: string, language: Language): string {
  const date = new Date(day);
  return `${date.getUTCDate()} ${MONTHS[language](date)}`;
}

/** For the axis of a chart over more than a year: `Mar 2016`. @param day `YYYY-MM-DD`. */
export function formatMonth(day: string, language: Language): string {
  const date = new Date(day);
  return `${MONTHS[language](date)} ${date.getUTCFullYear()}`;
}
