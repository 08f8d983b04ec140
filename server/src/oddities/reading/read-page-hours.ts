import { knownPages } from '../../counts/parts/page-rows.ts';
import type { Db } from '../../database/db.ts';
import type { PageHour } from '../../domain/oddities/odd-pages.ts';

/** Pages are claimed by browsers, so there may be as many as signatures: reading more would hold signing up. */
const ROWS_MAX = 12_000;
const HOUR = 'YYYY-MM-DDTHH'.length;

/** `from` is the first hour that was read whole, at the earliest the one asked for. */
export type PageHours = { pageHours: PageHour[]; from: string };

type Asked = { campaign: string; petition: string; publicUrl: string };

/** The newest hours of the pages; those where nobody has seen the tag are one, without a name. */
export async function readPageHours(db: Db, asked: Asked, from: string): Promise<PageHours> {
  const rows = await db
    .selectFrom('count_sums')
    .select(['value', 'online'])
    .where('petition', '=', asked.petition)
    .where('partner', '=', '')
    .where('part', '=', 'page-hour')
    .where('value', '>=', from)
    .orderBy('value', 'desc')
    .limit(ROWS_MAX)
    .execute();
  const cut = rows.length < ROWS_MAX ? undefined : rows.at(-1)?.value.slice(0, HOUR);
  const whole = rows.filter(({ value }) => cut === undefined || value.slice(0, HOUR) > cut);
  const known = new Set(await knownPages(db, asked, asked.publicUrl));
  const pageHours = summed(whole, known);
  return { pageHours, from: cut === undefined ? from : (pageHours.at(-1)?.hour ?? cut) };
}

function summed(rows: readonly { value: string; online: number }[], known: ReadonlySet<string>): PageHour[] {
  const sums = new Map<string, PageHour>();
  for (const { value, online } of rows) {
    const [hour, claimed] = [value.slice(0, HOUR), value.slice(HOUR + 1)];
    const page = known.has(claimed) ? claimed : null;
    const key = page === null ? hour : value;
    sums.set(key, { page, hour, count: online + (sums.get(key)?.count ?? 0) });
  }
  return [...sums.values()];
}
