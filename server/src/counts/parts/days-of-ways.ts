import type { DayCount } from '../../domain/petition/day-periods.ts';
import type { Db } from '../../database/db.ts';
import type { BatchRow } from '../../database/tables.ts';
import { countedBatches } from '../batch-sums.ts';
import { readSums } from '../sums/read-sums.ts';

/** How many came on which day, by the ways of a summary; several rows of one day, in any order. */
export type DaysOfWays = Record<'online' | 'paper' | 'carriedOver', DayCount[]>;

/** The days of each way add up to its number in the count of the same moment. */
export async function daysOfWays(db: Db, petition: string): Promise<DaysOfWays> {
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return reading.execute(async (trx) => {
    const { day: sums } = await readSums(trx, petition, ['day']);
    const batches = await countedBatches(trx)
      .select('batches.counted_on')
      .where('batches.petition', '=', petition)
      .execute();
    const ofKind = (asked: BatchRow['kind']) =>
      batches
        .filter(({ kind }) => kind === asked)
        .map(({ counted_on: day, number }) => ({ day, count: number }));
    return {
      online: sums.map(({ value: day, online: count }) => ({ day, count })),
      paper: ofKind('paper'),
      carriedOver: [
        ...sums.map(({ value: day, imported: count }) => ({ day, count })),
        ...ofKind('carried-over'),
      ],
    };
  });
}
