import { countRows } from '../database/count-rows.ts';
import type { Db } from '../database/db.ts';
import { DAY_MS } from '../domain/time/durations.ts';
import { dropPages } from './placement-rows.ts';
import { findSignedPages } from './signed-pages.ts';
import type { Place } from './sighting.ts';

/** A year and a month, so that a month can be compared with that of the year before. */
const KEPT_DAYS = 400;
/** Their days: more would hold up those who sign. */
const PAGES_AT_ONCE = 50;

const oldestDay = (now: Date): string =>
  new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString().slice(0, 10);

type Group = Omit<Place, 'page'>;

/** Deletes days and notes that are too old, and pages unseen for so long from which no signatures count. */
export async function forgetPlacements(db: Db, now: Date, signal: AbortSignal): Promise<void> {
  const before = oldestDay(now);
  for (const group of await findGroups(db)) {
    if (signal.aborted) return;
    const { campaign, petition } = group;
    await forgetDays(db, group, before, signal);
    await db
      .deleteFrom('placement_notes')
      .where((eb) => eb.and({ campaign, petition }))
      .where('last_day', '<', before)
      .execute();
    const pages = await findForgotten(db, group, before);
    for (let at = 0; at < pages.length; at += PAGES_AT_ONCE)
      await dropPages(db, group, pages.slice(at, at + PAGES_AT_ONCE));
  }
}

/** One after the other: those of a server that was off for months would hold up those who sign. */
async function forgetDays(db: Db, group: Group, before: string, signal: AbortSignal): Promise<void> {
  const { campaign, petition } = group;
  while (!signal.aborted) {
    const oldest = await db
      .selectFrom('placement_days')
      .select('day')
      .where((eb) => eb.and({ campaign, petition }))
      .where('day', '<', before)
      .orderBy('day')
      .limit(1)
      .executeTakeFirst();
    if (oldest === undefined) return;
    const { day } = oldest;
    await db
      .deleteFrom('placement_days')
      .where((eb) => eb.and({ campaign, petition, day }))
      .execute();
  }
}

/** How many rows `forgetPlacements` would delete. */
export async function countOldPlacements(db: Db, now: Date): Promise<number> {
  const before = oldestDay(now);
  let rows = 0;
  for (const group of await findGroups(db)) {
    const { campaign, petition } = group;
    const days = db.selectFrom('placement_days').where((eb) => eb.and({ campaign, petition }));
    const notes = db.selectFrom('placement_notes').where((eb) => eb.and({ campaign, petition }));
    rows += await countRows(days.where('day', '<', before));
    rows += await countRows(notes.where('last_day', '<', before));
    rows += (await findForgotten(db, group, before)).length;
  }
  return rows;
}

async function findGroups(db: Db): Promise<Group[]> {
  return db.selectFrom('placement_pages').select(['campaign', 'petition']).distinct().execute();
}

async function findForgotten(db: Db, { campaign, petition }: Group, before: string): Promise<string[]> {
  const rows = await db
    .selectFrom('placement_pages')
    .select('page')
    .where((eb) => eb.and({ campaign, petition }))
    .where('last_day', '<', before)
    .execute();
  const pages = rows.map(({ page }) => page);
  const signed = await findSignedPages(db, petition, pages);
  return pages.filter((page) => !signed.has(page));
}
