import { momentOf } from '../../../words/zoned.ts';
import type { TodayFigures } from '../model/today-types.ts';

export const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const HOURS_BACK = 14 * 24;
/** Fewer would be a few thick bars. */
const DAYS_MIN = 14;
const DAYS_BEFORE = 31;

export type Step = 'days' | 'hours';

/** A day, or an hour. */
export type Period = {
  /** Days or hours since 1970, in UTC. */
  x: number;
  /** Signed on pages. */
  each: number;
  /** Imported, on paper, or carried over. */
  others: number;
  /** With all before it; of hours, those signed on pages. */
  total: number;
};

type Counted = Pick<Period, 'x' | 'each' | 'others'>;
type Read = Pick<
  TodayFigures,
  'curve' | 'count' | 'online' | 'today' | 'now' | 'status' | 'timeZone' | 'marks'
>;

export const xOfDay = (day: string): number => Date.parse(day) / DAY_MS;
export const dayOfX = (x: number): string => new Date(x * DAY_MS).toISOString().slice(0, 10);
export const xOfHour = (instant: string): number => Math.floor(Date.parse(instant) / HOUR_MS);
export const hourOfX = (x: number): string => new Date(x * HOUR_MS).toISOString();

/** The time that the curve covers, without gaps; empty when nobody has signed on a page. */
export function periodsOf(step: Step, read: Read): Period[] {
  return step === 'days' ? daysOf(read) : hoursOf(read);
}

function daysOf({ curve, count, today, status, timeZone, marks }: Read): Period[] {
  const counted = new Map<number, Counted>();
  const add = (day: string, each: number, others: number) => {
    const x = xOfDay(day);
    const before = counted.get(x) ?? { x, each: 0, others: 0 };
    counted.set(x, { x, each: before.each + each, others: before.others + others });
  };
  for (const { day, online, imported } of curve.days) add(day, online, imported);
  for (const { day, signatures } of curve.batches) add(day, 0, signatures);
  if (counted.size === 0) return [];
  const eventful = marks.map(({ at }) => xOfDay(momentOf(at, timeZone).day));
  const last = Math.max(...counted.keys(), ...(status === 'closed' ? eventful : [xOfDay(today.day)]));
  return summed(counted, { from: firstDay(curve, eventful, last), last, end: count });
}

/** From the first signature on a page, with what happened in the weeks before: years of nothing would press the rest together. */
function firstDay({ days, batches }: Read['curve'], eventful: readonly number[], last: number): number {
  const others = [...days, ...batches].map(({ day }) => xOfDay(day));
  const signed = days.filter(({ online }) => online > 0).map(({ day }) => xOfDay(day));
  const start = Math.min(...(signed.length > 0 ? signed : others));
  const before = [...others, ...eventful].filter((x) => x >= start - DAYS_BEFORE);
  return Math.min(start, ...before, last - DAYS_MIN + 1);
}

function hoursOf({ curve, online, now }: Read): Period[] {
  if (curve.hours.length === 0) return [];
  const last = xOfHour(now);
  const counted = curve.hours.map((one) => ({ x: xOfHour(`${one.hour}:00Z`), each: one.online, others: 0 }));
  const byHour = new Map(counted.map((one) => [one.x, one]));
  return summed(byHour, { from: last - HOURS_BACK + 1, last, end: online });
}

type Span = { from: number; last: number; /** The total of the last period. */ end: number };

function summed(counted: ReadonlyMap<number, Counted>, { from, last, end }: Span): Period[] {
  const periods = Array.from({ length: last - from + 1 }, (_, at) => {
    const x = from + at;
    return { each: 0, others: 0, ...counted.get(x), x, total: 0 };
  });
  let total = end - periods.reduce((sum, { each, others }) => sum + each + others, 0);
  for (const period of periods) {
    total += period.each + period.others;
    period.total = total;
  }
  return periods;
}
