import { readSums } from '../counts/sums/read-sums.ts';
import { WHOLE_PETITION } from '../counts/tally.ts';
import type { Db } from '../database/db.ts';
import { DAY_MS, HOUR_MS } from '../domain/time/durations.ts';
import { COUNTED_MAX } from './limited-count.ts';
import { type Curve, hourOf } from './curve.ts';

/** How many signed here of late. */
export type LatestRate = { lastHour: number; last24Hours: number };

const MINUTE_LENGTH = 'YYYY-MM-DDTHH:MM'.length;

/** To the minute; of a partner `last24Hours` to the hour, since minutes are summed for the whole petition alone. */
export async function latestRate(
  trx: Db,
  place: { petition: string; partner: string },
  { hours }: Pick<Curve, 'hours'>,
  now: Date,
): Promise<LatestRate> {
  const dayAgo = new Date(now.getTime() - DAY_MS);
  const hourAgo = new Date(now.getTime() - HOUR_MS);
  if (place.partner !== WHOLE_PETITION) {
    const lastDay = hours.filter(({ hour }) => hour > hourOf(dayAgo));
    return { lastHour: await partnersLastHour(trx, place, hourAgo), last24Hours: sumOf(lastDay) };
  }
  const { minute } = await readSums(trx, place.petition, ['minute'], { from: minuteOf(dayAgo) });
  return {
    lastHour: sumOf(minute.filter(({ value }) => value > minuteOf(hourAgo))),
    last24Hours: sumOf(minute.filter(({ value }) => value > minuteOf(dayAgo))),
  };
}

const minuteOf = (instant: Date): string => instant.toISOString().slice(0, MINUTE_LENGTH);

const sumOf = (sums: readonly { online: number }[]): number =>
  sums.reduce((sum, { online }) => sum + online, 0);

/** The index of partners begins with the newest, so this reads what it counts. */
async function partnersLastHour(
  trx: Db,
  { petition, partner }: { petition: string; partner: string },
  since: Date,
): Promise<number> {
  const signed = trx
    .selectFrom('signatures')
    .select('id')
    .where('petition', '=', petition)
    .where('partner', '=', partner)
    .where('signed_at', '>', since.toISOString())
    .where('state', '=', 'validated')
    .where('imported_in', 'is', null)
    .limit(COUNTED_MAX);
  const { rows } = await trx
    .selectFrom(signed.as('signed'))
    .select((eb) => eb.fn.countAll().as('rows'))
    .executeTakeFirstOrThrow();
  return Number(rows);
}
