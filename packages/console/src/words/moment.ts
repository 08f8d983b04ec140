import { formatDay } from '@samleng/locales/format';
import { language } from './words.ts';

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** The day of an instant where the reader is, as `YYYY-MM-DD`. */
export function localDay(instant: string): string {
  const date = new Date(instant);
  return [date.getFullYear(), twoDigits(date.getMonth() + 1), twoDigits(date.getDate())].join('-');
}

/** The day of an instant, for reading. */
export const dayText = (instant: string): string => formatDay(localDay(instant), language());

/** `14:05`, where the reader is. */
export function timeText(instant: string): string {
  const date = new Date(instant);
  return `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
}

export const momentText = (instant: string): string => `${dayText(instant)}, ${timeText(instant)}`;
