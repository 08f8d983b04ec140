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
 * Adds what was gathered of a petition to the days, in one transaction. Signers wait for it, so each petition has its own.
 *
 * @returns The keys of the places that have rows of their own by now.
 */
export async function writePlacements(
  db: Db,
  place: Omit<Place, 'page'>,
  gathered: readonly Gathered[],
  { now, ownSite }: { now: Date; ownSite: string | undefined },
): Promise<string[]> {
  return db.transaction().execute(async (trx) => {
    await lockPlacements(trx);
    const timeZone = await findTimeZone(trx, place.campaign);
    // Removed meanwhile.
    if (timeZone === undefined) return [];
    return writePlaces(trx, place, gathered, { days: daysAt(timeZone, now), ownSite });
  });
}

function daysAt(timeZone: string, now: Date): Days {
  const silentSince = new Date(now.getTime() - SILENT_DAYS * DAY_MS);
  return { today: dayIn(timeZone, now), silent: dayIn(timeZone, silentSince) };
}

async function findTimeZone(trx: Db, campaign: string): Promise<string | undefined> {
  const found = await trx
    .selectFrom('campaigns')
    .select('time_zone')
    .where('campaign', '=', campaign)
    .executeTakeFirst();
  return found?.time_zone;
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
