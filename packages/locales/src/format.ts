import type { Language } from '@samleng/contract';
import { INTL_TAGS } from './formats/intl-tags.ts';

export { formatDay } from './formats/day.ts';

export type Digits = 'latn' | 'khmr';

/** A whole number for reading: `1,234,567`, in French with thin spaces, or with Khmer digits `១.២៣៤.៥៦៧`. */
export function formatCount(count: number, language: Language, digits: Digits = 'latn'): string {
  const text = new Intl.NumberFormat(INTL_TAGS[language]).format(count);
  if (digits === 'latn') return text;
  return text.replace(/\D/g, '.').replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit)));
}

/** A time of the day with its offset: `19:00 GMT+7`. For the server, whose data know every time zone. */
export function formatTime(instant: Date, timeZone: string, language: Language): string {
  const style = { hour: '2-digit', minute: '2-digit', timeZoneName: 'shortOffset' } as const;
  return new Intl.DateTimeFormat(INTL_TAGS[language], { ...style, timeZone }).format(instant);
}
