import type { Language } from '@samleng/contract';
import { KHMER_MONTHS } from './generated/months.km.ts';

export type Digits = 'latn' | 'khmr';

/**
 * The language passed to `Intl`. Never `km`: Chromium has no Khmer data and would fall back to the browser's
 * own language, which puts Thai words and Buddhist years on a Khmer page. Khmer groups digits as English does.
 */
const INTL_TAGS: Record<Language, string> = {
  km: 'en-GB',
  en: 'en-GB',
  fr: 'fr',
};

/** A whole number for reading: `1,234,567`, in French with thin spaces, or with Khmer digits `១.២៣៤.៥៦៧`. */
export function formatCount(count: number, language: Language, digits: Digits = 'latn'): string {
  const text = new Intl.NumberFormat(INTL_TAGS[language]).format(count);
  if (digits === 'latn') return text;
  return text.replace(/\D/g, '.').replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));
}

/** How each language changes a day formatted by `Intl`; `month` counts from 0. */
const DAYS: Record<Language, (day: string, month: number) => string> = {
  km: (day, month) => day.replace(/[a-z]+/i, KHMER_MONTHS.split(' ')[month]!),
  en: (day) => day,
  fr: (day) => day.replace(/^1 /, '1er '),
};

/** A time of the day with its offset: `19:00 GMT+7`. For the server, whose data know every time zone. */
export function formatTime(instant: Date, timeZone: string, language: Language): string {
  const style = { hour: '2-digit', minute: '2-digit', timeZoneName: 'shortOffset' } as const;
  return new Intl.DateTimeFormat(INTL_TAGS[language], { ...style, timeZone }).format(instant);
}

/** A day for reading: `9 March 2016`, in Khmer too with Latin digits. @param day starts with `YYYY-MM-DD`. */
export function formatDay(day: string, language: Language): string {
  const date = new Date(day.slice(0, 10));
  const long = new Intl.DateTimeFormat(INTL_TAGS[language], { dateStyle: 'long', timeZone: 'UTC' });
  return DAYS[language](long.format(date), date.getUTCMonth());
}
