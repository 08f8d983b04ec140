import type { PartnerSummary, Summary } from '@samleng/contract';
import { nextStep } from './next-step.ts';
import { endOfDay } from '../time/day.ts';
import { laterThan, latest, utcInstant } from '../time/instant.ts';
import { isFinal, passedBoundaries, type Schedule, statusOf } from './status.ts';

/** The counts of a petition, or of one partner's part of it. */
export type Tally = {
  online: number;
  paper: number;
  carriedOver: number;
  /** How many of `online` were given on `todayOn`, the latest day with a signature; '' before the first. */
  today: number;
  todayOn: string;
  updatedAt: string;
};

/** The petition's part of a summary. `updatedAt` is when its settings last changed. */
export type Counted = Schedule & { petition: string; goal: number; updatedAt: string };

/** `timeZone` decides when a day ends. */
type Summarized = Counted & { timeZone: string; steps: readonly number[] };

/** @param changedAt When settings or a boundary changed it last, if a later instant was published before already. */
export function summarize(
  petition: Summarized,
  tally: Tally,
  now: Date,
  changedAt = lastChange(petition, now),
): Summary {
  const { online, paper, carriedOver, today, todayOn } = tally;
  const count = online + paper + carriedOver;
  return {
    petition: petition.petition,
    count,
    online,
    paper,
    carriedOver,
    today: todayOn === '' ? null : { count: today, until: endOfDay(petition.timeZone, todayOn) },
    goal: petition.goal,
    step: nextStep(count, petition),
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
  return { ...summarize(petition, tally, now, changedAt), step: null, partner };
}

/** The instant of a tally that changes now: later than that of any summary published before. */
export function nextTallyInstant(
  petition: Counted,
  tallyUpdatedAt: string,
  now: Date,
  changedAt = lastChange(petition, now),
): string {
  return laterThan(latest(tallyUpdatedAt, changedAt), now);
}

/** When a summary last changed for another reason than a signature: its settings, or a boundary that passed. */
export function lastChange(petition: Counted, now: Date): string {
  return latest(petition.updatedAt, ...passedBoundaries(petition, now).map(utcInstant));
}
