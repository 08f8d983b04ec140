import { setImmediate as nextTurn } from 'node:timers/promises';
import { UNDO_MS } from '../domain/signature/removal.ts';
import { lockPetitions } from '../database/lock.ts';
import { countRows } from '../database/count-rows.ts';
import type { Db } from '../database/db.ts';
import { eraseRows } from '../signatures/erase.ts';

/** Small steps, because each locks out other writers. */
const ROWS_AT_ONCE = 300;

/**
 * Erases who signed from removals that cannot be undone any more; the counts have changed before. Signatures that
 * were not confirmed in time are not kept longer because they were removed.
 */
export async function eraseRemoved(db: Db, now: Date, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await eraseSome(db, now)) > 0) await nextTurn();
}

export async function countRemoved(db: Db, now: Date): Promise<number> {
  return countRows(due(db, now));
}

function due(db: Db, now: Date) {
  return db
    .selectFrom('removed_signatures')
    .innerJoin('removal_batches', 'removal_batches.batch', 'removed_signatures.batch')
    .innerJoin('signatures', 'signatures.id', 'removed_signatures.signature')
    .where((eb) =>
      eb.or([
        eb('removed_at', '<=', new Date(now.getTime() - UNDO_MS).toISOString()),
        eb.and([eb('expires_at', '<=', now.toISOString()), eb('confirmed', '=', 0)]),
      ]),
    );
}

function eraseSome(db: Db, now: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const found = await due(trx, now)
      .select('signatures.petition')
      .orderBy('signatures.petition')
      .limit(1)
      .executeTakeFirst();
    if (found === undefined) return 0;
    await lockPetitions(trx, [found.petition]);
    // Asked under the lock: somebody may just have undone the removal.
    const rows = await due(trx, now)
      .select(['signatures.id', 'signatures.petition', 'signatures.token', 'signatures.slot'])
      .where('signatures.petition', '=', found.petition)
      .limit(ROWS_AT_ONCE)
      .execute();
    await eraseRows(trx, rows);
    return rows.length;
  });
}
