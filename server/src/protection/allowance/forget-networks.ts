import { setImmediate as nextTurn } from 'node:timers/promises';
import { countRows } from '../../database/count-rows.ts';
import type { Db } from '../../database/db.ts';
import { oldestDay } from './network-keys.ts';

/** Small batches, because each locks out other writers. */
const ROWS_AT_ONCE = 2000;

/** Deletes the network codes of days that are over a week old, and then the salts they were made with. */
export async function forgetOldNetworks(db: Db, now: Date, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await forgetSome(db, oldestDay(now))) === ROWS_AT_ONCE) await nextTurn();
  if (signal.aborted) return;
  await db.deleteFrom('network_salts').where('day', '<', oldestDay(now)).execute();
}

async function forgetSome(db: Db, before: string): Promise<number> {
  const rows = await db
    .selectFrom('network_codes')
    .select('signature')
    .where('signed_at', '<', before)
    .limit(ROWS_AT_ONCE)
    .execute();
  const signatures = rows.map(({ signature }) => signature);
  if (signatures.length > 0)
    await db.deleteFrom('network_codes').where('signature', 'in', signatures).execute();
  return signatures.length;
}

/** How many days `forgetOldNetworks` would forget: there is no code without its day's salt. */
export async function countOldNetworkDays(db: Db, now: Date): Promise<number> {
  return countRows(db.selectFrom('network_salts').where('day', '<', oldestDay(now)));
}
