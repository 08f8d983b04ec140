import { HOUR_MS } from '../time/durations.ts';
import type { BusyPage, Oddity } from './oddity.ts';
import { msOfHour } from './usual-hours.ts';

/** So many in one hour through one page are told of, if they are far more than it usually brings. */
export const PAGE_LEAST = 100;
/** The same in hours of the day in which the page otherwise brings nobody: where its readers live, it is night. */
export const QUIET_LEAST = 50;
const TIMES_THE_USUAL = 10;
/** An hour of the day is quiet where on the other days it brings less than this part of a usual hour. */
const QUIET_SHARE = 0.25;
const HEAVY = 500;
const DAYS_LEAST = 2;
/** On so many other days the page was about as busy: it has such hours. */
const BUSY_DAYS = 3;
const HOURS_A_DAY = 24;

/** `page` is null for all together where nobody has seen the tag; the hour is in UTC, `YYYY-MM-DDTHH`. */
export type PageHour = { page: string | null; hour: string; count: number };

/** @param from The first hour that was looked at; `to` is the last. */
export function oddPages(
  pageHours: readonly PageHour[],
  { from, to }: { from: string; to: string },
): (Oddity & BusyPage)[] {
  const hoursInAll = (msOfHour(to) - msOfHour(from)) / HOUR_MS + 1;
  return [...Map.groupBy(pageHours, ({ page }) => page).values()].flatMap((hours) =>
    oddPage(hours, hoursInAll),
  );
}

function oddPage(hours: readonly PageHour[], hoursInAll: number): (Oddity & BusyPage)[] {
  const many = hours.filter(({ count }) => count >= QUIET_LEAST);
  const judged = many.map((one) => judge(one, hours, hoursInAll));
  const odd = judged.filter(({ isOdd }) => isOdd).toSorted((one, other) => (one.hour < other.hour ? -1 : 1));
  if (odd.length === 0) return [];
  const most = odd.reduce((one, other) => (other.count > one.count ? other : one));
  const size = odd.reduce((sum, { count }) => sum + count, 0);
  const { page } = most;
  return [
    {
      kind: 'page',
      id: `page:${page ?? ''}`,
      weight: size >= HEAVY ? 3 : 2,
      size,
      page,
      first: odd[0]!.hour,
      last: odd.at(-1)!.hour,
      most: most.count,
      usual: Math.round(most.usual),
      isQuietTime: odd.every(({ isQuiet }) => isQuiet),
    },
  ];
}

/** By the hours besides the busy ones, so that a flood of an evening does not look usual to itself. */
function judge(one: PageHour, hours: readonly PageHour[], hoursInAll: number) {
  const calm = hours.filter(({ count }) => count < one.count / 2);
  const usual = calm.reduce((sum, { count }) => sum + count, 0) / Math.max(1, hoursInAll - 1);
  const isQuiet = isQuietHour(one, hours, usual, hoursInAll);
  const least = isQuiet ? QUIET_LEAST : PAGE_LEAST;
  const isOdd = one.count >= least && one.count >= TIMES_THE_USUAL * usual && !isAgain(one, hours);
  return { ...one, usual, isQuiet, isOdd };
}

function isQuietHour(one: PageHour, hours: readonly PageHour[], usual: number, hoursInAll: number): boolean {
  const days = Math.floor(hoursInAll / HOURS_A_DAY) - 1;
  if (days < DAYS_LEAST || usual === 0) return false;
  const alike = hours.filter(({ hour }) => hour !== one.hour && hour.slice(-2) === one.hour.slice(-2));
  return alike.reduce((sum, { count }) => sum + count, 0) / days < QUIET_SHARE * usual;
}

function isAgain(one: PageHour, hours: readonly PageHour[]): boolean {
  const busy = hours.filter(({ count }) => count >= one.count / 2).map(({ hour }) => dayOf(hour));
  return new Set(busy.filter((day) => day !== dayOf(one.hour))).size >= BUSY_DAYS;
}

const dayOf = (hour: string): string => hour.slice(0, 'YYYY-MM-DD'.length);
