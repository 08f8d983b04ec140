import { CELL_MIN, type DayPeriod } from '@samleng/contract';
import { dayAfter } from '../time/day.ts';

export type DayCount = { day: string; count: number };

/**
 * Joins days until each period has as many signatures as may be told; what is left at the end joins the last one. Days on
 * which nobody signed belong to a period as well: that somebody did not sign is not told either.
 *
 * @param days In any order, several of one day too.
 */
export function dayPeriods(days: readonly DayCount[]): DayPeriod[] {
  const periods: DayPeriod[] = [];
  let open: DayPeriod | undefined;
  for (const { day, count } of oncePerDay(days)) {
    open = { from: open?.from ?? startAfter(periods, day), to: day, count: (open?.count ?? 0) + count };
    if (open.count < CELL_MIN) continue;
    periods.push(open);
    open = undefined;
  }
  if (open === undefined) return periods;
  const last = periods.pop();
  if (last !== undefined) return [...periods, { ...last, to: open.to, count: last.count + open.count }];
  return open.count > 0 ? [open] : [];
}

function oncePerDay(days: readonly DayCount[]): DayCount[] {
  const sums = new Map<string, number>();
  for (const { day, count } of days) sums.set(day, (sums.get(day) ?? 0) + count);
  const found = [...sums].filter(([, count]) => count !== 0).map(([day, count]) => ({ day, count }));
  return found.toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

function startAfter(periods: readonly DayPeriod[], day: string): string {
  const before = periods.at(-1);
  return before === undefined ? day : dayAfter(before.to);
}
