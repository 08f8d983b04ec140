import type { InterfaceLanguage } from './language.ts';
import { KHMER_MONTHS } from './generated/months.km.ts';

export type Digits = 'latn' | 'khmr';

// Never with `km`: Chromium has no Khmer data and would fall back to the browser's own language, which
// puts Thai words and Buddhist years on a Khmer page. English grouping is Khmer's too.
const known = (language: InterfaceLanguage) => (language === 'fr' ? 'fr' : 'en-GB');

/** A whole number for reading: `1,234,567`, in French with thin spaces, or with Khmer digits `១.២៣៤.៥៦៧`. */
export function formatCount(count: number, language: InterfaceLanguage, digits: Digits = 'latn'): string {
  const text = new Intl.NumberFormat(known(language)).format(count);
  if (digits === 'latn') return text;
  return text.replace(/\D/g, '.').replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));
}

/** A day for reading: `9 March 2016`, in Khmer too with Latin digits. @param day starts with `YYYY-MM-DD`. */
export function formatDay(day: string, language: InterfaceLanguage): string {
  const date = new Date(day.slice(0, 10));
  if (language === 'km')
    return `${date.getUTCDate()} ${KHMER_MONTHS.split(' ')[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  const long = new Intl.DateTimeFormat(known(language), { dateStyle: 'long', timeZone: 'UTC' });
  const text = long.format(date);
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text;
}
