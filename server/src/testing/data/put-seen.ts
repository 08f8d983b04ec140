import type { Db } from '../../database/db.ts';
import type { PlacementNoteRow } from '../../database/watching-tables.ts';

export type Seen = {
  page: string;
  /** '' for what is the campaign's own. */
  petition?: string;
  element?: string;
  /** Views by day; none for a page that was known from its signatures before the tag told of it. */
  views?: Record<string, number>;
  /** Values by note; all of the last day, and in every view. */
  notes?: Partial<Record<PlacementNoteRow['note'], string[]>>;
};

/** Puts a page on which an element was seen, on `clean-river` of `rivers` unless it says otherwise. */
export async function putSeen(
  db: Db,
  { page, petition = 'clean-river', element = 'petition-form', views = {}, notes = {} }: Seen,
): Promise<void> {
  const place = { campaign: 'rivers', petition, page };
  const days = Object.keys(views).toSorted();
  const [first_day, last_day] = [days[0] ?? '', days.at(-1) ?? ''];
  await db
    .insertInto('placement_pages')
    .values({ ...place, first_day, last_day })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (const [day, seen] of Object.entries(views))
    await db.insertInto('placement_days').values({ ...place, day, element, views: seen }).execute();
  const all = Object.values(views).reduce((sum, seen) => sum + seen, 0);
  for (const [note, values] of Object.entries(notes) as [PlacementNoteRow['note'], string[]][])
    for (const value of values)
      await db
        .insertInto('placement_notes')
        .values({ ...place, element, note, value, last_day, views: all })
        .execute();
}
