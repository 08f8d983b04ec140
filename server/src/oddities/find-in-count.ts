import { oddBacklog, oddJumps, oddPartners } from '../domain/oddities/odd-count.ts';
import { oddRemovals } from '../domain/oddities/odd-removals.ts';
import { DAY_MS } from '../domain/time/durations.ts';
import { dayIn } from '../domain/time/day.ts';
import type { Db } from '../database/db.ts';
import type { StoredPetition } from '../petitions/find.ts';
import { readCountedAtOnce, readCounts, readHeld } from './reading/read-count.ts';
import { readRemovals } from './reading/read-removals.ts';

const REMOVALS_DAYS = 60;

/** Removals, what was counted at once, a partner that brings nearly all, and held signatures that wait for long. */
export async function findInCount(db: Db, { petition, timeZone }: StoredPetition, now: Date) {
  const removalsFrom = dayIn(timeZone, new Date(now.getTime() - REMOVALS_DAYS * DAY_MS));
  const removals = await readRemovals(db, petition, removalsFrom);
  const { count, partners } = await readCounts(db, petition);
  const atOnce = await readCountedAtOnce(db, petition, removalsFrom);
  return {
    oddities: [
      ...oddRemovals(removals, count),
      ...oddJumps(atOnce, count),
      ...oddPartners(partners, { count, partners: partners.length }),
      ...oddBacklog(await readHeld(db, petition), now),
    ],
    removals,
    lookedAt: { removalsFrom },
  };
}
