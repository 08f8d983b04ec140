import { sql } from 'kysely';
import { insertMany } from '../database/insert-many.ts';
import type { Db } from '../database/db.ts';
import type { PlacementDayRow, PlacementNoteRow, PlacementPageRow } from '../database/watching-tables.ts';
import { type Gathered, NOTES_MAX } from './gathered.ts';
import type { Place } from './sighting.ts';

type Rows = { pages: PlacementPageRow[]; days: PlacementDayRow[]; notes: PlacementNoteRow[] };

/** The rows of what was gathered, no two with the same key: several places may be one page by now. */
export function placementRows(gathered: readonly Gathered[], day: string): Rows {
  const pages = new Map<string, PlacementPageRow>();
  const days = new Map<string, PlacementDayRow>();
  const notes = new Map<string, PlacementNoteRow>();
  for (const { campaign, petition, page, elements } of gathered) {
    const place = { campaign, petition, page };
    pages.set(page, { ...place, first_day: day, last_day: day });
    for (const [element, seen] of elements) {
      raise(days, [page, element], { ...place, day, element, views: seen.views });
      for (const { note, value, views } of seen.notes.values())
        raise(notes, [page, element, note, value], { ...place, element, note, value, last_day: day, views });
    }
  }
  return { pages: [...pages.values()], days: [...days.values()], notes: [...notes.values()] };
}

function raise<Row extends { views: number }>(rows: Map<string, Row>, by: readonly string[], row: Row): void {
  const key = JSON.stringify(by);
  rows.set(key, { ...row, views: row.views + (rows.get(key)?.views ?? 0) });
}

// A page that only signatures have told of has no days yet.
const SEEN_AGAIN = sql`on conflict (campaign, petition, page) do update set last_day = excluded.last_day,
  first_day = case when placement_pages.first_day = '' then excluded.first_day else placement_pages.first_day end`;
const MORE_VIEWS = sql`on conflict (campaign, petition, page, day, element) do update
  set views = placement_days.views + excluded.views`;
const NOTED_AGAIN = sql`on conflict (campaign, petition, page, element, note, value) do update
  set last_day = excluded.last_day, views = placement_notes.views + excluded.views`;

export async function addRows(trx: Db, { pages, days, notes }: Rows): Promise<void> {
  await insertMany(trx, 'placement_pages', pages, SEEN_AGAIN);
  await insertMany(trx, 'placement_days', days, MORE_VIEWS);
  await insertMany(trx, 'placement_notes', notes, NOTED_AGAIN);
}

/** Their notes: ranking more of them at once would hold up those who sign. */
const PAGES_AT_ONCE = 50;
const NOTES_AT_ONCE = 100;

/** Of each kind on a page, the latest notes stay; of one day, the most seen. */
export async function keepLatestNotes(
  trx: Db,
  place: Omit<Place, 'page'>,
  pages: readonly string[],
): Promise<void> {
  for (let at = 0; at < pages.length; at += PAGES_AT_ONCE)
    await keepLatest(trx, place, pages.slice(at, at + PAGES_AT_ONCE));
}

async function keepLatest(
  trx: Db,
  { campaign, petition }: Omit<Place, 'page'>,
  pages: readonly string[],
): Promise<void> {
  const kept = trx
    .selectFrom('placement_notes')
    .selectAll()
    .select(
      sql<number>`row_number() over (
        partition by page, note order by last_day desc, views desc, element, value
      )`.as('place'),
    )
    .where('campaign', '=', campaign)
    .where('petition', '=', petition)
    .where('page', 'in', pages);
  const beyond = await trx
    .selectFrom(kept.as('ranked'))
    .select(['page', 'element', 'note', 'value'])
    .where('place', '>', NOTES_MAX)
    .execute();
  for (let at = 0; at < beyond.length; at += NOTES_AT_ONCE) {
    const some = beyond.slice(at, at + NOTES_AT_ONCE);
    // By their whole keys: PostgreSQL ranks them anew for each row when it is given the ranking instead.
    await trx
      .deleteFrom('placement_notes')
      .where((eb) => eb.or(some.map((key) => eb.and({ campaign, petition, ...key }))))
      .execute();
  }
}

/** Removes pages, with their views and notes. */
export async function dropPages(
  trx: Db,
  { campaign, petition }: Omit<Place, 'page'>,
  pages: readonly string[],
): Promise<void> {
  if (pages.length === 0) return;
  for (const table of ['placement_pages', 'placement_days', 'placement_notes'] as const)
    await trx
      .deleteFrom(table)
      .where('campaign', '=', campaign)
      .where('petition', '=', petition)
      .where('page', 'in', pages)
      .execute();
}
