import type { SumPart } from '../../database/watching-tables.ts';
import { insertMany } from '../../database/insert-many.ts';
import type { Db } from '../../database/db.ts';
import type { SignatureRow } from '../../database/tables.ts';
import { DAY_MS, HOUR_MS } from '../../domain/time/durations.ts';
import { NOON, putCount } from './fixtures.ts';
import { RIVER } from './moderating.ts';
import { signatureRowOf } from './scratch-store.ts';

/** Hours before `NOON`, as sums have them. */
export const hourAgo = (hours: number): string =>
  new Date(NOON.getTime() - hours * HOUR_MS).toISOString().slice(0, 'YYYY-MM-DDTHH'.length);

export async function putSums(db: Db, part: SumPart, sums: Record<string, number>): Promise<void> {
  const rows = Object.entries(sums).map(([value, online]) => ({
    petition: RIVER,
    partner: '',
    part,
    value,
    online,
    imported: 0,
  }));
  await db.transaction().execute((trx) => insertMany(trx, 'count_sums', rows));
}

/** Thirty calm days: some sign in every hour, most of them in the evening of where they live. */
export async function putCalmDays(db: Db): Promise<void> {
  const days = 30 * (DAY_MS / HOUR_MS);
  const hours = Array.from({ length: days }, (_, at) => hourAgo(at + 1));
  const sums = hours.map((hour) => [hour, hour.endsWith('T02') ? 240 : 12] as const);
  await putSums(db, 'hour', Object.fromEntries(sums));
  await putSums(db, 'minute', { [`${hourAgo(34)}:10`]: 9, [`${hourAgo(34)}:11`]: 14 });
  await putSums(db, 'country', { US: 900, FR: 400, KR: 80 });
  await putSums(db, 'page-hour', { [`${hourAgo(34)} https://chapter.example/`]: 60 });
  await putCount(db, { online: 8000 });
}

/** So many signatures after one another, without counting them. */
export async function putMany(db: Db, number: number, row: Partial<SignatureRow>): Promise<string[]> {
  const rows = Array.from({ length: number }, () => signatureRowOf(RIVER, row));
  await db.transaction().execute((trx) => insertMany(trx, 'signatures', rows));
  return rows.map(({ id }) => id);
}
