import type { PartnerSummary, Summary } from '@samleng/contract';
import { endOfDay } from '../time/day.ts';
import { laterThan, latest, utcInstant } from '../time/instant.ts';
import { isFinal, passedBoundaries, type Schedule, statusOf } from './status.ts';

/** Running counts of a petition, or of one partner's part of it. */
export type Tally = {
  online: number;
  paper: number;
  carriedOver: number;
  /** Of `online`, those given on `todayOn`, the latest day on which any was; '' before the first. */
  today: number;
  todayOn: string;
  updatedAt: string;
};

/** What a summary is made from beside the tally. `updatedAt` is when its own settings last changed. */
export type Counted = Schedule & { petition: string; goal: number; updatedAt: string };

/** `timeZone` tells when a day ends. */
type Summarized = Counted & { timeZone: string };

/** @param changedAt When settings or the clock changed it last, where that was told with a clock set back since. */
export function summarize(
  petition: Summarized,
  tally: Tally,
  now: Date,
  changedAt = lastChange(petition, now),
): Summary {
  const { online, paper, carriedOver, today, todayOn } = tally;
  return {
    petition: petition.petition,
    count: online + paper + carriedOver,
    online,
    paper,
    carriedOver,
    today: todayOn === '' ? null : { count: today, until: endOfDay(petition.timeZone, todayOn) },
    goal: petition.goal,
    status: statusOf(petition, now),
    closesAt: petition.closesAt,
    final: isFinal(petition, now),
    updatedAt: latest(tally.updatedAt, changedAt),
  };
}

export function summarizePartner(
  petition: Summarized,
  partner: string,
  tally: Tally,
  now: Date,
  changedAt = lastChange(petition, now),
): PartnerSummary {
  return { ...summarize(petition, tally, now, changedAt), partner };
}

/** The instant to give a tally that changes now: later than any summary that was shown before. */
export function nextTallyInstant(
  petition: Counted,
  tallyUpdatedAt: string,
  now: Date,
  changedAt = lastChange(petition, now),
): string {
  return laterThan(latest(tallyUpdatedAt, changedAt), now);
}

/** When a summary changed last without a count: by its settings, an opening, a closing or its end. */
export function lastChange(petition: Counted, now: Date): string {
  return latest(petition.updatedAt, ...passedBoundaries(petition, now).map(utcInstant));
}
