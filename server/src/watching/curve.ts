import { countedBatches } from '../counts/batch-sums.ts';
import { readSums } from '../counts/sums/read-sums.ts';
import { WHOLE_PETITION } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';
import type { BatchRow } from '../database/tables.ts';
import { DAY_MS } from '../domain/time/durations.ts';

/** How the count grew. Only what is not nothing is listed; the oldest first. */
export type Curve = {
  /** The last days, by hours `YYYY-MM-DDTHH` in UTC. */
  hours: { hour: string; online: number }[];
  /** All days, in the time zone of the campaign. Imported people are on the day on which they signed elsewhere. */
  days: { day: string; online: number; imported: number }[];
  /** `signatures`: those that still count. */
  batches: { day: string; kind: BatchRow['kind']; signatures: number; partner: string | null }[];
};

const HOURS_SHOWN_MS = 14 * DAY_MS;
const HOUR_LENGTH = 'YYYY-MM-DDTHH'.length;

export const hourOf = (instant: Date): string => instant.toISOString().slice(0, HOUR_LENGTH);

/** @param partner '' for the whole petition. */
export async function curveOf(trx: Db, petition: string, partner: string, now: Date): Promise<Curve> {
  const from = hourOf(new Date(now.getTime() - HOURS_SHOWN_MS));
  const { hour } = await readSums(trx, petition, ['hour'], { partner, from });
  const { day } = await readSums(trx, petition, ['day'], { partner });
  return {
    hours: hour.map(({ value, online }) => ({ hour: value, online })),
    days: day.map(({ value, online, imported }) => ({ day: value, online, imported })),
    batches: await batchesOf(trx, petition, partner),
  };
}

async function batchesOf(trx: Db, petition: string, partner: string): Promise<Curve['batches']> {
  const batches = await countedBatches(trx)
    .select('batches.counted_on')
    .where('batches.petition', '=', petition)
    .$if(partner !== WHOLE_PETITION, (query) => query.where('batches.partner', '=', partner))
    .orderBy('batches.counted_on')
    .orderBy('batches.batch')
    .execute();
  return batches
    .filter(({ number }) => number > 0)
    .map(({ counted_on: day, kind, number: signatures, partner: of }) => ({
      day,
      kind,
      signatures,
      partner: of,
    }));
}
