import type { Db } from '../../database/db.ts';
import type { PlacementNoteRow } from '../../database/watching-tables.ts';

/** What is stored of a page: of a petition's elements on it, and of those of the whole campaign. */
export type StoredPage = {
  /** Origin and path; '' for all pages beyond the limit. */
  page: string;
  firstDay: string;
  lastDay: string;
  /** Views by day, of the days that were asked for. */
  views: Map<string, number>;
  notes: PageNote[];
};

export type PageNote = Pick<PlacementNoteRow, 'element' | 'note' | 'value' | 'views'> & { lastDay: string };

/** Elements of the whole campaign, such as walls, stand under no petition. */
const OF_CAMPAIGN = '';

type Asked = { campaign: string; petition: string; from: string };

/** @param from The first day of the views: those of years are too many to be read each time. */
export async function readPages(db: Db, { campaign, petition, from }: Asked): Promise<StoredPage[]> {
  const places = [petition, OF_CAMPAIGN];
  const pages = await db
    .selectFrom('placement_pages')
    .select(['page', 'first_day', 'last_day'])
    .where('campaign', '=', campaign)
    .where('petition', 'in', places)
    .execute();
  const stored = new Map<string, StoredPage>();
  for (const { page, first_day: firstDay, last_day: lastDay } of pages)
    stored.set(page, together(stored.get(page), { page, firstDay, lastDay, views: new Map(), notes: [] }));
  for (const { page, day, views } of await readViews(db, {
    campaign,
    places,
    from,
    pages: [...stored.keys()],
  }))
    stored.get(page)?.views.set(day, views);
  for (const { page, ...note } of await readNotes(db, campaign, places)) stored.get(page)?.notes.push(note);
  return [...stored.values()];
}

function together(known: StoredPage | undefined, page: StoredPage): StoredPage {
  if (known === undefined) return page;
  const firstDays = [known.firstDay, page.firstDay].filter((day) => day !== '').toSorted();
  const lastDay = known.lastDay > page.lastDay ? known.lastDay : page.lastDay;
  return { ...page, firstDay: firstDays[0] ?? '', lastDay };
}

type ViewsAsked = { campaign: string; places: string[]; from: string; pages: string[] };

/** An element that is seen with others is one view with them, so the most seen one tells how often the page was. */
function readViews(db: Db, { campaign, places, from, pages }: ViewsAsked) {
  if (pages.length === 0) return [];
  return (
    db
      .selectFrom('placement_days')
      .select((eb) => ['page', 'day', eb.fn.max('views').as('views')])
      .where('campaign', '=', campaign)
      .where('petition', 'in', places)
      // With its pages named, the days before are skipped within the index.
      .where('page', 'in', pages)
      .where('day', '>=', from)
      .groupBy(['page', 'day'])
      .execute()
  );
}

function readNotes(db: Db, campaign: string, places: string[]) {
  return db
    .selectFrom('placement_notes')
    .select(['page', 'element', 'note', 'value', 'last_day as lastDay', 'views'])
    .where('campaign', '=', campaign)
    .where('petition', 'in', places)
    .execute();
}
