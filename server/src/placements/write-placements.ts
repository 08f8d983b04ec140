import { lockPlacements } from '../database/lock.ts';
import type { Db } from '../database/db.ts';
import { dayIn } from '../domain/time/day.ts';
import { DAY_MS } from '../domain/time/durations.ts';
import { admitPages, type Days } from './admit-pages.ts';
import { type Gathered, placeKey } from './gathered.ts';
import { addRows, dropPages, keepLatestNotes, placementRows } from './placement-rows.ts';
import type { Place } from './sighting.ts';

/** A page that nobody has seen for so long makes room for others. */
const SILENT_DAYS = 30;

/**
 * Adds what was gathered to the days, in one transaction.
 *
 * @returns The keys of the places that have rows of their own by now.
 */
export async function writePlacements(
  db: Db,
  gathered: readonly Gathered[],
  { now, ownSite }: { now: Date; ownSite: string | undefined },
): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    await lockPlacements(trx);
    const zones = await findTimeZones(trx, gathered);
    const stored: string[] = [];
    for (const [campaign, of] of Map.groupBy(gathered, (one) => one.campaign)) {
      const timeZone = zones.get(campaign);
      // Removed meanwhile.
      if (timeZone === undefined) continue;
      const days = daysAt(timeZone, now);
      for (const [petition, its] of Map.groupBy(of, (one) => one.petition))
        stored.push(...(await writePlaces(trx, { campaign, petition }, its, { days, ownSite })));
    }
    return stored;
  });
}

function daysAt(timeZone: string, now: Date): Days {
  const silentSince = new Date(now.getTime() - SILENT_DAYS * DAY_MS);
  return { today: dayIn(timeZone, now), silent: dayIn(timeZone, silentSince) };
}

async function findTimeZones(trx: Db, gathered: readonly Gathered[]): Promise<Map<string, string>> {
  const campaigns = [...new Set(gathered.map(({ campaign }) => campaign))];
  const rows = await trx
    .selectFrom('campaigns')
    .select(['campaign', 'time_zone'])
    .where('campaign', 'in', campaigns)
    .execute();
  return new Map(rows.map((row) => [row.campaign, row.time_zone]));
}

async function writePlaces(
  trx: Db,
  place: Omit<Place, 'page'>,
  gathered: readonly Gathered[],
  { days, ownSite }: { days: Days; ownSite: string | undefined },
): Promise<string[]> {
  const mostSeenFirst = gathered.toSorted((one, other) => viewsOf(other) - viewsOf(one));
  const pages = mostSeenFirst.map(({ page }) => page);
  const { refused, replaced } = await admitPages(trx, place, pages, { days, ownSite });
  await dropPages(trx, place, replaced);
  const named = gathered.map((one) => (refused.has(one.page) ? { ...one, page: '' } : one));
  const rows = placementRows(named, days.today);
  await addRows(trx, rows);
  await keepLatestNotes(trx, place, [...new Set(rows.pages.map(({ page }) => page))]);
  return rows.pages.map(placeKey);
}

function viewsOf({ elements }: Gathered): number {
  return Math.max(...[...elements.values()].map(({ views }) => views));
}
