import { DAY_MS, HOUR_MS } from '../time/durations.ts';

/** Signatures by hour in UTC, `YYYY-MM-DDTHH`; an hour without one may be missing. */
export type Hours = ReadonlyMap<string, number>;

/** How far back an hour is compared. */
export const COMPARED_DAYS = 28;
/** With fewer days before, nobody can say what is usual. */
const DAYS_LEAST = 3;
const A_WEEK = 7;

const hourAt = (ms: number): string => new Date(ms).toISOString().slice(0, 'YYYY-MM-DDTHH'.length);
export const msOfHour = (hour: string): number => Date.parse(`${hour}:00:00.000Z`);

/**
 * How many sign in an hour like this: the middle one of the same hour on the days before, or on the same days of the
 * week, where that is more. So neither a flood nor a single good day becomes usual, but a weekly broadcast does.
 *
 * @param begin The first hour in which anybody signed.
 * @returns undefined where there are too few days before.
 */
export function usualIn(hours: Hours, hour: string, begin: string): number | undefined {
  const at = msOfHour(hour);
  const ago = Array.from({ length: COMPARED_DAYS }, (_, index) => index + 1);
  const known = ago.filter((days) => hourAt(at - days * DAY_MS) >= begin);
  if (known.length < DAYS_LEAST) return undefined;
  const inHour = (days: number) => hours.get(hourAt(at - days * DAY_MS)) ?? 0;
  const weekly = known.filter((days) => days % A_WEEK === 0);
  return Math.max(middle(known.map(inHour)), weekly.length < DAYS_LEAST ? 0 : middle(weekly.map(inHour)));
}

/** As `usualIn`, of many hours, each looked up once. */
export function usualHours(hours: Hours, begin: string): (hour: string) => number | undefined {
  const known = new Map<string, number | undefined>();
  return (hour) => {
    if (!known.has(hour)) known.set(hour, usualIn(hours, hour, begin));
    return known.get(hour);
  };
}

/** The most in one hour of the days before. */
export function busiestBefore(hours: Hours, hour: string): number {
  const from = hourAt(msOfHour(hour) - COMPARED_DAYS * DAY_MS);
  const before = [...hours].filter(([one]) => one >= from && one < hour);
  return Math.max(0, ...before.map(([, count]) => count));
}

/** Of an even number the lower one of the two in the middle; 0 of none. */
export function middle(numbers: readonly number[]): number {
  return numbers.toSorted((one, other) => one - other)[Math.floor((numbers.length - 1) / 2)] ?? 0;
}

/** Values one after the other, in runs with at most `gap` hours or minutes of `unitMs` between their neighbours. */
export function runsOf<One>(
  sorted: readonly One[],
  msOf: (one: One) => number,
  gapMs: number = HOUR_MS,
): One[][] {
  const runs: One[][] = [];
  for (const one of sorted) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && msOf(one) - msOf(last) <= gapMs) runs.at(-1)!.push(one);
    else runs.push([one]);
  }
  return runs;
}
