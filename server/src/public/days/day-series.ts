import type { Days } from '@samleng/contract';
import { daysOfWays } from '../../counts/parts/days-of-ways.ts';
import type { Db } from '../../database/db.ts';
import { type Found, NO_PETITION, ReadCache, type ReadCacheOptions } from '../../database/read-cache.ts';
import { dayPeriods } from '../../domain/petition/day-periods.ts';
import { SECOND_MS } from '../../domain/time/durations.ts';
import type { StoredPetition } from '../../petitions/find.ts';
import { type Answer, answerOf, textAnswer } from '../../http/answer.ts';
import type { PublicCache } from '../public-cache.ts';
import { daysFile } from './days-file.ts';

/** When the signatures of a petition came, and the answers that tell it. */
export type KnownDays = { days: Days; json: Answer; csv: Answer };

/** Undefined for a petition that does not exist. */
export type DaySeries = (slug: string) => Promise<Found<KnownDays> | undefined>;

type Options = Omit<ReadCacheOptions, 'entriesMax'> & {
  db: Db;
  publicCache: Pick<PublicCache, 'petition'>;
};

/** Longer than for a count, which no signature should have to wait for. */
export const DAYS_FRESH_MS = 10 * SECOND_MS;
const ENTRIES_MAX = 500;

export function createDaySeries({ db, publicCache, ...options }: Options): DaySeries {
  const series = new ReadCache<KnownDays>({ ...options, entriesMax: ENTRIES_MAX });
  return async (slug) => {
    const petition = await publicCache.petition(slug);
    if (petition === undefined) return undefined;
    // A signature does not invalidate it: at many a second it would be read anew all the time.
    return series.get(NO_PETITION, slug, () => readDays(db, petition));
  };
}

async function readDays(db: Db, { petition, timeZone }: StoredPetition): Promise<KnownDays> {
  const { online, paper, carriedOver } = await daysOfWays(db, petition);
  const days = {
    petition,
    timeZone,
    online: dayPeriods(online),
    paper: dayPeriods(paper),
    carriedOver: dayPeriods(carriedOver),
  };
  return { days, json: answerOf(days), csv: textAnswer(daysFile(days), 'text/csv; charset=utf-8') };
}
