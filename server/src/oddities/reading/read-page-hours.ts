import type { Db } from '../../database/db.ts';
import { knownPages } from '../../counts/parts/page-rows.ts';
import type { PageHour } from '../../domain/oddities/odd-pages.ts';

/** Pages are claimed by browsers, so there may be as many as signatures: reading more would hold signing up. */
const ROWS_MAX = 10_000;
const HOUR = 'YYYY-MM-DDTHH'.length;

/** `from` is the first hour that was read whole, at the earliest the one asked for. */
export type PageHours = { pageHours: PageHour[]; from: string };

/** Pages where nobody has seen the tag are one, without a name. */
export async function readPageHours(
  db: Db,
  { campaign, petition }: { campaign: string; petition: string },
  { from, publicUrl }: { from: string; publicUrl: string },
): Promise<PageHours> {
  const rows = await db
    .selectFrom('count_sums')
    .select(['value', 'online'])
    .where('petition', '=', petition)
    .where('partner', '=', '')
    .where('part', '=', 'page-hour')
    .where('value', '>=', from)
    .orderBy('value', 'desc')
    .limit(ROWS_MAX)
    .execute();
  const cut = rows.length < ROWS_MAX ? undefined : rows.at(-1)?.value.slice(0, HOUR);
  const known = new Set(await knownPages(db, { campaign, petition }, publicUrl));
  const sums = new Map<string, PageHour>();
  for (const { value, online } of rows) {
    const [hour, claimed] = [value.slice(0, HOUR), value.slice(HOUR + 1)];
    if (hour === cut) continue;
    const page = known.has(claimed) ? claimed : null;
    const key = `${hour} ${page ?? ''}`;
    sums.set(key, { page, hour, count: online + (sums.get(key)?.count ?? 0) });
  }
  const pageHours = [...sums.values()];
  return { pageHours, from: cut === undefined ? from : (pageHours.at(-1)?.hour ?? cut) };
}
