import { setImmediate as nextTurn } from 'node:timers/promises';
import { DAY_MS } from '../../domain/time/durations.ts';
import { countRows } from '../../database/count-rows.ts';
import type { Db } from '../../database/db.ts';
import { OF_THE_WHOLE } from './parts.ts';

const DAYS_BY_MINUTE = 8;
/** Few, because signers wait for each. */
const ROWS_AT_ONCE = 1000;

const KEY = ['petition', 'partner', 'part', 'value'] as const;

/** What was signed before is summed by hours and days alone. */
export function firstMinuteKept(now: Date): string {
  return new Date(now.getTime() - DAYS_BY_MINUTE * DAY_MS).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
}

export async function forgetOldSums(db: Db, now: Date, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await forgetSome(db, now)) === ROWS_AT_ONCE) await nextTurn();
}

/** How many rows `forgetOldSums` would delete. */
export async function countOldSums(db: Db, now: Date): Promise<number> {
  return countRows(old(db, now));
}

function old(db: Db, now: Date) {
  return db
    .selectFrom('count_sums')
    .where('petition', 'in', (eb) => eb.selectFrom('petitions').select('petition'))
    .where('partner', '=', '')
    .where('part', 'in', OF_THE_WHOLE)
    .where('value', '<', firstMinuteKept(now));
}

async function forgetSome(db: Db, now: Date): Promise<number> {
  const found = old(db, now).select(KEY).limit(ROWS_AT_ONCE);
  const { numDeletedRows } = await db
    .deleteFrom('count_sums')
    .where((eb) => eb(eb.refTuple(...KEY), 'in', found.$asTuple(...KEY)))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
