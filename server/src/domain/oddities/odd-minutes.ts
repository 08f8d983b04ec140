import { MINUTE_MS } from '../time/durations.ts';
import { type AnnouncedTime, isAnnounced } from './announced-times.ts';
import { type Minute, minuteChart } from './minute-chart.ts';
import type { Burst, Oddity, Weight } from './oddity.ts';
import { type Hours, runsOf, usualHours } from './usual-hours.ts';

/** A minute with fewer is never odd: a link in a group of friends brings as many. */
export const MINUTE_LEAST = 30;
/** The same while nobody can know what is usual: a launch is busy. */
export const FIRST_DAYS_LEAST = 120;
const TIMES_THE_USUAL = 10;
const MINUTES_AN_HOUR = 60;
/** Busy minutes that lie closer together are one burst. */
const GAP_MS = 30 * MINUTE_MS;
const HEAVY = 1000;

type Seen = {
  minutes: readonly Minute[];
  hours: Hours;
  /** The first hour in which anybody signed. */
  begin: string;
  actions: readonly AnnouncedTime[];
};

/** Minutes with far more signatures than an hour like this has, together where they follow one another. */
export function oddMinutes({ minutes, hours, begin, actions }: Seen): (Oddity & Burst)[] {
  const usualOf = usualHours(hours, begin);
  const busy = minutes.filter(
    ({ minute, count }) => count >= MINUTE_LEAST && isFarMore(count, usualOf(hourOf(minute))),
  );
  return runsOf(busy, ({ minute }) => Date.parse(`${minute}:00.000Z`), GAP_MS)
    .map((run) => burstOf(run, minutes, usualOf(hourOf(run[0]!.minute))))
    .filter((burst) => !isAnnounced(actions, burst));
}

function isFarMore(count: number, usual: number | undefined): boolean {
  if (usual === undefined) return count >= FIRST_DAYS_LEAST;
  return count >= (TIMES_THE_USUAL * usual) / MINUTES_AN_HOUR;
}

function burstOf(run: readonly Minute[], minutes: readonly Minute[], usual = -1): Oddity & Burst {
  const [first, last] = [run[0]!.minute, run.at(-1)!.minute];
  const peak = run.reduce((one, other) => (other.count > one.count ? other : one));
  const size = minutes
    .filter(({ minute }) => minute >= first && minute <= last)
    .reduce((sum, { count }) => sum + count, 0);
  const weight: Weight = size >= HEAVY ? 3 : 2;
  return {
    kind: 'burst',
    id: `burst:${first}`,
    weight,
    size,
    first,
    last,
    most: peak.count,
    peak: peak.minute,
    usual: usual < 0 ? null : usual,
    chart: minuteChart(minutes, first, last),
  };
}

const hourOf = (minute: string): string => minute.slice(0, 'YYYY-MM-DDTHH'.length);
