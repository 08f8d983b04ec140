import { oddPages } from '../domain/oddities/odd-pages.ts';
import { DAY_MS } from '../domain/time/durations.ts';
import type { Db } from '../database/db.ts';
import type { StoredPetition } from '../petitions/find.ts';
import { readPageHours } from './reading/read-page-hours.ts';
import { LOOKED_AT_DAYS } from './reading/read-times.ts';

const HOUR = 'YYYY-MM-DDTHH'.length;

/** Pages that brought far more in an hour than they usually do. */
export async function findInPages(
  { db, publicUrl }: { db: Db; publicUrl: string },
  { campaign, petition }: StoredPetition,
  now: Date,
) {
  const from = new Date(now.getTime() - LOOKED_AT_DAYS * DAY_MS).toISOString().slice(0, HOUR);
  const read = await readPageHours(db, { campaign, petition, publicUrl }, from);
  const window = { from: read.from, to: now.toISOString().slice(0, HOUR) };
  return { oddities: oddPages(read.pageHours, window), lookedAt: { pagesFrom: read.from } };
}
