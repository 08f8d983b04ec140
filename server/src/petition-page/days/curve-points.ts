import type { DayPeriod, Days } from '@samleng/contract';
import { DAY_MS } from '../../domain/time/durations.ts';

/** How many had signed by an instant, in milliseconds; as if those of a period had come evenly. */
export type CurvePoint = { at: number; total: number };

/** More than these nobody sees, and each is some bytes of the page. */
const POINTS_MAX = 80;

/**
 * From the first signature on a page on: what was counted years before, elsewhere or on paper, is there from the start.
 *
 * @returns In their order; none where nobody has signed.
 */
export function curvePoints({ online, paper, carriedOver }: Days): CurvePoint[] {
  const slopes = [...online, ...paper, ...carriedOver].map(slopeOf);
  const first = online[0] === undefined ? 0 : slopeOf(online[0]).start;
  const ends = new Set(slopes.flatMap(({ start, end }) => [start, end]).filter((at) => at >= first));
  const times = [...ends].toSorted((one, other) => one - other);
  const shown = times.length > POINTS_MAX ? evenly(times[0]!, times.at(-1)!) : times;
  return shown.map((at) => ({ at, total: slopes.reduce((sum, slope) => sum + reached(slope, at), 0) }));
}

type Slope = { start: number; end: number; count: number };

function slopeOf({ from, to, count }: DayPeriod): Slope {
  return { start: Date.parse(from), end: Date.parse(to) + DAY_MS, count };
}

function reached({ start, end, count }: Slope, at: number): number {
  return count * Math.min(Math.max((at - start) / (end - start), 0), 1);
}

function evenly(first: number, last: number): number[] {
  const step = (last - first) / (POINTS_MAX - 1);
  return Array.from({ length: POINTS_MAX }, (_, place) => first + place * step);
}
