import type { InterfaceLanguage } from './language.ts';
import { KHMER_MONTHS } from './generated/months.km.ts';

export type Digits = 'latn' | 'khmr';

// Tables and not `Intl`: Chromium has no Khmer data and would fall back to the browser's own
// language, which puts Thai words and Buddhist years on a Khmer page.
const MONTHS: Record<InterfaceLanguage, string> = {
  en: 'January February March April May June July August September October November December',
  km: KHMER_MONTHS,
};

/** A whole number for reading: `1,234,567`, or with Khmer digits `១.២៣៤.៥៦៧`. */
export function formatCount(count: number, digits: Digits = 'latn'): string {
  if (digits === 'latn') return group(String(count), ',');
  return group(String(count), '.').replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));
}

/** Groups of three. @param digits ASCII digits only. */
export const group = (digits: string, separator: string) => digits.replace(/\B(?=(\d{3})+$)/g, separator);

/** A day for reading: `9 March 2016`, `៩ …` stays in Latin digits. @param day starts with `YYYY-MM-DD`. */
export function formatDay(day: string, language: InterfaceLanguage): string {
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${Number(date)} ${MONTHS[language].split(' ')[Number(month) - 1]} ${year}`;
}
