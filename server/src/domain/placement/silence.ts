import { DAY_MS } from '../time/durations.ts';

/** Fewer days on which it was seen, and a page has no rhythm yet. */
const DAYS_SEEN_MIN = 3;
/** Over a long weekend a page of few readers is no trouble. */
const SILENT_DAYS_MIN = 4;
/** A page with a weekly rhythm may miss one week. */
const GAPS = 2;

/** Days as `YYYY-MM-DD` in the campaign's time zone. `recentDays`: those on which it was seen lately, in their order. */
export type Seen = { firstDay: string; lastDay: string; recentDays: readonly string[] };

/**
 * For how many days a page has been silent: seen on some days before, and now longer away than is usual with it.
 *
 * @param recentDays At least of the last weeks; of a page that was seen before alone it is empty.
 * @returns undefined as long as nothing is odd about it.
 */
export function silentDays({ firstDay, lastDay, recentDays }: Seen, today: string): number | undefined {
  if (firstDay === '' || lastDay === '') return undefined;
  const away = daysBetween(lastDay, today);
  const isKnownLong =
    recentDays.length >= DAYS_SEEN_MIN || daysBetween(firstDay, lastDay) >= 2 * SILENT_DAYS_MIN;
  if (!isKnownLong) return undefined;
  const usual = Math.max(SILENT_DAYS_MIN, GAPS * longestGap(recentDays));
  return away >= usual ? away : undefined;
}

function longestGap(days: readonly string[]): number {
  return days.slice(1).reduce((longest, day, at) => Math.max(longest, daysBetween(days[at]!, day)), 1);
}

/** Whole days from one calendar day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The calendar day so many days before another. */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * DAY_MS).toISOString().slice(0, day.length);
}
