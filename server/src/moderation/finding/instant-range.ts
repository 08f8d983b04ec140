import { DAY_MS, HOUR_MS } from '../../domain/time/durations.ts';
import type { Condition, Filter } from '../filter.ts';

/** Instants of signing, both included; undefined without an end. `covers`: conditions that they keep by themselves. */
export type InstantRange = { first: string | undefined; last: string | undefined; covers: Condition[] };

/** The instants that a filter leaves, among those until `until`. */
export function rangeOf(where: Filter, until: string | undefined): InstantRange {
  const range: InstantRange = { first: undefined, last: until, covers: [] };
  for (const condition of where) {
    const ends = endsOf(condition);
    if (ends === undefined) continue;
    range.first = [range.first ?? '', ends.first].toSorted().at(-1)!;
    range.last = range.last === undefined || ends.last < range.last ? ends.last : range.last;
    if (condition.key === 'minute') range.covers.push(condition);
  }
  return range;
}

function endsOf({ key, value, isNot }: Condition): { first: string; last: string } | undefined {
  if (isNot || value === null) return undefined;
  if (key === 'minute') return { first: `${value}:00.000Z`, last: `${value}:59.999Z` };
  return key === 'day' ? aroundDay(value) : undefined;
}

// In the zones that are furthest from UTC: the campaign's may have been another one when a signature was given.
function aroundDay(day: string): { first: string; last: string } | undefined {
  const start = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(start)) return undefined;
  return {
    first: new Date(start - 14 * HOUR_MS).toISOString(),
    last: new Date(start + DAY_MS + 12 * HOUR_MS).toISOString(),
  };
}
