import { type AnnouncedTime, isAnnounced } from './announced-times.ts';
import type { Burst, BusyHours, Oddity } from './oddity.ts';
import { busiestBefore, type Hours, msOfHour, runsOf, usualHours } from './usual-hours.ts';

/** An hour with fewer is never odd. */
export const HOUR_LEAST = 200;
const TIMES_THE_USUAL = 8;
/** A petition that had such an hour before has such evenings. */
const TIMES_THE_BUSIEST = 1.5;
const HEAVY = 2000;

type Seen = {
  hours: Hours;
  /** The first hour that is looked at; those before are what it is compared with. */
  from: string;
  begin: string;
  actions: readonly AnnouncedTime[];
  /** Found already: an hour that was busy for a few minutes is not told twice. */
  bursts: readonly (Oddity & Burst)[];
};

/** Hours with far more signatures than the same hour of other days, and more than any before. */
export function oddHours({ hours, from, begin, actions, bursts }: Seen): (Oddity & BusyHours)[] {
  const usualOf = usualHours(hours, begin);
  const busy = [...hours]
    .filter(([hour, count]) => hour >= from && count >= HOUR_LEAST)
    .map(([hour, count]) => ({ hour, count, usual: usualOf(hour) ?? count }))
    .filter(({ count, usual }) => count >= TIMES_THE_USUAL * usual)
    .toSorted((one, other) => (one.hour < other.hour ? -1 : 1));
  // Of hours one after the other the first is busier than any before; its neighbours need not be.
  return runsOf(busy, ({ hour }) => msOfHour(hour))
    .filter((run) => run.some(({ hour, count }) => count >= TIMES_THE_BUSIEST * busiestBefore(hours, hour)))
    .map(busyHours)
    .filter((found) => !isAnnounced(actions, found) && !isTold(found, bursts));
}

function busyHours(run: readonly { hour: string; count: number; usual: number }[]): Oddity & BusyHours {
  const size = run.reduce((sum, { count }) => sum + count, 0);
  const usual = run.reduce((sum, one) => sum + one.usual, 0);
  const first = run[0]!.hour;
  const weight = size >= HEAVY ? 3 : 2;
  return { kind: 'busy-hours', id: `hours:${first}`, weight, size, first, last: run.at(-1)!.hour, usual };
}

/** Whether bursts hold half of them. */
function isTold({ first, last, size }: Oddity & BusyHours, bursts: Seen['bursts']): boolean {
  const within = bursts.filter(
    (burst) => burst.last.slice(0, first.length) >= first && burst.first.slice(0, last.length) <= last,
  );
  return within.reduce((sum, burst) => sum + burst.size, 0) >= size / 2;
}
