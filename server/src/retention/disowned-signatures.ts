import { setImmediate as nextTurn } from 'node:timers/promises';
import { eraseRows } from '../signatures/erase.ts';
import { IMPERSONAL_COLUMNS } from '../signatures/row.ts';
import { lockPetitions } from '../database/lock.ts';
import { countRows } from '../database/count-rows.ts';
import type { Db } from '../database/db.ts';

/** Small batches, because each locks out other writers. */
const ROWS_AT_ONCE = 100;

/** Erases signatures an hour after their mailbox said "I did not sign this". The ids stay, as after withdrawing. */
export async function eraseDisowned(db: Db, now: Date, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await eraseSome(db, now)) === ROWS_AT_ONCE) await nextTurn();
}

export async function countDisowned(db: Db, now: Date): Promise<number> {
  return countRows(disowned(db, now));
}

function disowned(db: Db, now: Date) {
  return db.selectFrom('signatures').where('erase_at', '<=', now.toISOString());
}

async function eraseSome(db: Db, now: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const found = await disowned(trx, now).select(['id', 'petition']).limit(ROWS_AT_ONCE).execute();
    if (found.length === 0) return 0;
    await lockPetitions(
      trx,
      found.map(({ petition }) => petition),
    );
    // Read again under the lock: somebody may just have signed again.
    const ids = found.map(({ id }) => id);
    const rows = await disowned(trx, now).select(IMPERSONAL_COLUMNS).where('id', 'in', ids).execute();
    await eraseRows(trx, rows);
    return found.length;
  });
}
