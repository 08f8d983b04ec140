import { count, day } from '../../../words/shown.ts';
import { words } from '../../../words/words.ts';
import { momentOf } from '../../../words/zoned.ts';
import { paceText } from './pace-text.ts';
import type { Reaches, WholeFigures } from '../model/today-types.ts';

type Told = Pick<WholeFigures, 'status' | 'goal' | 'opensAt' | 'closesAt' | 'timeZone' | 'reaches' | 'rate'>;

/** When the goal will be reached, or why there is no telling. */
export function reachText(told: Told): string {
  const { reaches } = words().today;
  const { status, opensAt, closesAt, timeZone } = told;
  const zoned = (instant: string) => day(momentOf(instant, timeZone).day);
  const ahead = told.reaches.kind === 'reached' ? `${reaches.reached(count(told.goal))} ` : '';
  if (status === 'closed') return ahead + (closesAt ? reaches.closed(zoned(closesAt)) : reaches.over);
  if (status === 'upcoming') return opensAt ? reaches.upcoming(zoned(opensAt)) : reaches.later;
  if (status === 'paused') return ahead + reaches.paused;
  return openText(told.reaches, told);
}

function openText(reaches: Reaches, { goal: wanted, closesAt, timeZone, rate }: Told): string {
  const says = words().today.reaches;
  const goal = count(wanted);
  if (reaches.kind === 'on') return says.on(goal, day(reaches.day), paceText(rate));
  if (reaches.kind === 'short' && closesAt)
    return says.short(count(reaches.count), day(momentOf(closesAt, timeZone).day), goal);
  if (reaches.kind === 'reached') return says.reached(goal);
  // Of the day that is not over yet, the pace knows nothing.
  return reaches.kind === 'never' && rate.last24Hours === 0 ? says.never(goal) : says.tooEarly(goal);
}
