import { Temporal } from 'temporal-polyfill';
import { dayIn, startOfDay } from '../time/day.ts';

const DAYS_MAX = 7;

/** Signatures a day, and the mean of how many days that is. */
export type Pace = { perDay: number; days: number };

type Told = {
  /** Online by day, in the time zone of the campaign. */
  online: ReadonlyMap<string, number>;
  /** Any offset. */
  openedAt: string;
  timeZone: string;
};

/**
 * How many sign a day: over the last seven whole days, or the fewer since the opening. Today is no whole day yet, nor
 * is the day on which it opened, unless at midnight.
 */
export function paceOf({ online, openedAt, timeZone }: Told, now: Date): Pace {
  const today = Temporal.PlainDate.from(dayIn(timeZone, now));
  const days = Array.from({ length: DAYS_MAX }, (_, ago) => today.subtract({ days: ago + 1 }).toString());
  const whole = days.filter((day) => isWhole(day, openedAt, timeZone));
  if (whole.length === 0) return { perDay: 0, days: 0 };
  const signed = whole.reduce((sum, day) => sum + (online.get(day) ?? 0), 0);
  return { perDay: signed / whole.length, days: whole.length };
}

function isWhole(day: string, openedAt: string, timeZone: string): boolean {
  return Date.parse(startOfDay(timeZone, day)) >= Date.parse(openedAt);
}

/** To one decimal, for people. */
export const rounded = (perDay: number): number => Math.round(perDay * 10) / 10;
