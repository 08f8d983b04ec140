import type { LocalizedText, PetitionStatus } from '@samleng/contract';
import { currentTally } from '../counts/current-summary.ts';
import { type PartsOfCount, partsOf } from '../counts/parts/parts-of.ts';
import type { Db } from '../database/db.ts';
import { summarize, type Tally } from '../domain/petition/summary.ts';
import { dayIn } from '../domain/time/day.ts';
import { type Pace, paceOf, rounded } from '../domain/watching/pace.ts';
import type { StoredPetition } from '../petitions/find.ts';
import { type Curve, curveOf } from './curve.ts';
import { latestRate, type LatestRate } from './latest-rate.ts';

/** Figures of a petition, or of a partner's part of it, all of one moment. */
export type Figures = {
  petition: string;
  title: LocalizedText;
  status: PetitionStatus;
  timeZone: string;
  opensAt: string | null;
  closesAt: string | null;
  now: string;
  count: number;
  online: number;
  paper: number;
  carriedOver: number;
  updatedAt: string;
  /** Online. */
  today: { count: number; day: string };
  /** `perDay`: the mean of the last whole days, to one decimal. */
  rate: LatestRate & { perDay: number };
  curve: Curve;
};

export type Counted = { figures: Figures; parts: PartsOfCount; pace: Pace };

/** `partner`: '' for the whole petition. `openedAt`: any offset; now for one that was never open. */
export type Asked = { partner: string; openedAt: string; publicUrl: string; now: Date };

/**
 * In one transaction, so that all parts add up to the count while signatures arrive.
 *
 * @returns undefined when the petition is gone.
 */
export async function countedFigures(
  db: Db,
  petition: StoredPetition,
  asked: Asked,
): Promise<Counted | undefined> {
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return reading.execute((trx) => readFigures(trx, petition, asked));
}

async function readFigures(trx: Db, petition: StoredPetition, asked: Asked): Promise<Counted | undefined> {
  const { partner, openedAt, publicUrl, now } = asked;
  const place = { petition: petition.petition, partner };
  const parts = await partsOf(trx, place.petition, { publicUrl, partner });
  if (parts === undefined) return undefined;
  const tally = await currentTally(trx, petition, partner);
  const curve = await curveOf(trx, place.petition, partner, now);
  const rate = await latestRate(trx, place, curve, now);
  const pace = paceOf({ online: onlineByDay(curve), openedAt, timeZone: petition.timeZone }, now);
  const rates = { ...rate, perDay: rounded(pace.perDay) };
  return { figures: { ...standing(petition, tally, now), rate: rates, curve }, parts, pace };
}

type Standing = Omit<Figures, 'rate' | 'curve'>;

function standing(petition: StoredPetition, tally: Tally, now: Date): Standing {
  const summary = summarize(petition, tally, now);
  const { count, online, paper, carriedOver, status, closesAt, updatedAt } = summary;
  const { title, timeZone, opensAt } = petition;
  const day = dayIn(timeZone, now);
  const today = { count: tally.todayOn === day ? tally.today : 0, day };
  const counted = { count, online, paper, carriedOver, updatedAt, today };
  const dates = { timeZone, opensAt, closesAt, now: now.toISOString() };
  return { petition: petition.petition, title, status, ...dates, ...counted };
}

const onlineByDay = ({ days }: Curve) => new Map(days.map(({ day, online }) => [day, online]));
