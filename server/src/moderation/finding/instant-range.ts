import { Day } from '@samleng/contract';
import { HOUR_MS } from '../../domain/time/durations.ts';
import { endOfDay, startOfDay } from '../../domain/time/day.ts';
import type { Condition, Filter } from '../filter.ts';

/** Instants of signing, ISO 8601, both included; undefined without an end. */
export type InstantRange = { first?: string | undefined; last?: string | undefined };

/** In which ranges the signatures can be that a filter finds, one after the other; those of a day in its own first. */
export function rangesOf(where: Filter, until: string | undefined, timeZone: string): InstantRange[] {
  return where.reduce<InstantRange[]>(
    (ranges, condition) => {
      const other = rangesOfOne(condition, timeZone);
      return other === undefined ? ranges : ranges.flatMap((range) => within(other, range));
    },
    [{ last: until }],
  );
}

/** Conditions that ranges keep by themselves. */
export const isRange = ({ key, value, isNot }: Condition): boolean =>
  key === 'minute' && value !== null && !isNot;

function rangesOfOne(condition: Condition, timeZone: string): InstantRange[] | undefined {
  const { key, value, isNot } = condition;
  if (isRange(condition)) return [{ first: `${value}:00.000Z`, last: `${value}:59.999Z` }];
  const isDay = key === 'day' && !isNot && Day.safeParse(value).success;
  return isDay ? rangesOfDay(value!, timeZone) : undefined;
}

/** Between the days of the earliest and the latest zone there are so many hours. */
const ZONES_MS = 26 * HOUR_MS;

// The campaign's zone may have been another one when a signature was given: the hours around are looked at as well.
function rangesOfDay(day: string, timeZone: string): InstantRange[] {
  const first = startOfDay(timeZone, day);
  const last = moved(endOfDay(timeZone, day), -1);
  return [
    { first, last },
    { first: moved(last, 1), last: moved(last, ZONES_MS) },
    { first: moved(first, -ZONES_MS), last: moved(first, -1) },
  ];
}

const moved = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();

function within(ranges: readonly InstantRange[], { first, last }: InstantRange): InstantRange[] {
  return ranges
    .map((range) => ({
      first: [first, range.first]
        .filter((one) => one !== undefined)
        .toSorted()
        .at(-1),
      last: [last, range.last].filter((one) => one !== undefined).toSorted()[0],
    }))
    .filter((range) => range.first! <= range.last!);
}
