import { oddHours } from '../domain/oddities/odd-hours.ts';
import { oddMinutes } from '../domain/oddities/odd-minutes.ts';
import { usualIn } from '../domain/oddities/usual-hours.ts';
import { DAY_MS } from '../domain/time/durations.ts';
import type { Db } from '../database/db.ts';
import type { StoredPetition } from '../petitions/find.ts';
import { readAnnounced } from './reading/read-announced.ts';
import { LOOKED_AT_DAYS, type Times } from './reading/read-times.ts';

/** Actions are announced some days before. */
const ANNOUNCED_DAYS = 14;
const HOUR = 'YYYY-MM-DDTHH'.length;

/** Minutes and hours in which more signed than is usual. */
export async function findInTimes(db: Db, { petition }: StoredPetition, times: Times, now: Date) {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  const actions = await readAnnounced(db, petition, ago(LOOKED_AT_DAYS + ANNOUNCED_DAYS));
  const seen = { ...times, actions };
  const from = ago(LOOKED_AT_DAYS);
  const bursts = oddMinutes(seen);
  const hours = oddHours({ ...seen, bursts, from: from.slice(0, HOUR) });
  const isUsualKnown = usualIn(times.hours, now.toISOString().slice(0, HOUR), times.begin) !== undefined;
  return {
    oddities: [...bursts, ...hours],
    lookedAt: { from, isUsualKnown, announced: actions.filter(({ endsAt }) => endsAt >= from).length },
  };
}
