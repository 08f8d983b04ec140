import { setImmediate as nextTurn } from 'node:timers/promises';
import { lockCounts } from './counts.ts';
import { forgetNewsAddress } from './news-addresses.ts';
import type { Db } from './open.ts';
import { stopLetters } from './outbox.ts';

/** So few at a time that nobody who signs meanwhile waits long. */
const ROWS_AT_ONCE = 500;

/**
 * Deletes signatures that were not confirmed in time, with all that belongs to them: nobody knows whether
 * their signers were who they said. Those that never had a letter stay for a person to look at.
 */
export async function deleteExpiredSignatures(db: Db, now: Date, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await deleteSome(db, now)) === ROWS_AT_ONCE) await nextTurn();
}

export async function countExpiredSignatures(db: Db, now: Date): Promise<number> {
  const { rows } = await expired(db, now)
    .select((eb) => eb.fn.countAll().as('rows'))
    .executeTakeFirstOrThrow();
  return Number(rows);
}

function expired(db: Db, now: Date) {
  return db
    .selectFrom('signatures')
    .where('state', 'in', ['pending', 'held'])
    .where('expires_at', '<=', now.toISOString())
    .where('confirmed', '=', 0);
}

async function deleteSome(db: Db, now: Date): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await lockCounts(trx, '');
    const rows = await expired(trx, now)
      .select(['id', 'petition', 'token', 'slot'])
      .limit(ROWS_AT_ONCE)
      .execute();
    for (const row of rows) await forgetNewsAddress(trx, row);
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    await stopLetters(trx, ids);
    await trx.deleteFrom('signatures').where('id', 'in', ids).execute();
    return ids.length;
  });
}
