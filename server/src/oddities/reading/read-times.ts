import type { Db } from '../../database/db.ts';
import { readSums, type Sum } from '../../counts/sums/read-sums.ts';
import type { CountryCount } from '../../domain/oddities/odd-countries.ts';
import type { Minute } from '../../domain/oddities/minute-chart.ts';
import { COMPARED_DAYS, type Hours } from '../../domain/oddities/usual-hours.ts';
import { DAY_MS } from '../../domain/time/durations.ts';

/** Minutes are kept a little longer. */
export const LOOKED_AT_DAYS = 7;

/** `begin`: the first hour in which anybody signed online; the hour of `now` where nobody has. */
export type Times = { minutes: Minute[]; hours: Hours; begin: string; countries: CountryCount[] };

/** The sums of a petition that tell when and from where people signed. */
export async function readTimes(db: Db, petition: string, now: Date): Promise<Times> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString();
  const hoursFrom = ago(LOOKED_AT_DAYS + COMPARED_DAYS).slice(0, 'YYYY-MM-DDTHH'.length);
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  const { minute, hour, country } = await reading.execute(async (trx) => ({
    ...(await readSums(trx, petition, ['minute'], {
      from: ago(LOOKED_AT_DAYS).slice(0, 'YYYY-MM-DDTHH:MM'.length),
    })),
    ...(await readSums(trx, petition, ['hour'], { from: hoursFrom })),
    ...(await readSums(trx, petition, ['country'])),
  }));
  return {
    minutes: minute.map(({ value, online }) => ({ minute: value, count: online })),
    hours: new Map(hour.map(({ value, online }) => [value, online])),
    begin: await firstHour(db, petition, hour, now),
    countries: country.map(({ value, online, imported }) => ({ country: value, count: online + imported })),
  };
}

async function firstHour(db: Db, petition: string, recent: readonly Sum[], now: Date): Promise<string> {
  const stored = await db
    .selectFrom('count_sums')
    .select((eb) => eb.fn.min('value').as('value'))
    .where('petition', '=', petition)
    .where('partner', '=', '')
    .where('part', '=', 'hour')
    .executeTakeFirst();
  const hours = [stored?.value, recent[0]?.value].filter((hour) => hour !== undefined && hour !== null);
  return hours.toSorted()[0] ?? now.toISOString().slice(0, 'YYYY-MM-DDTHH'.length);
}
