import { setImmediate as nextTurn } from 'node:timers/promises';
import { forgetNetworks } from '../signatures/storing/network-codes.ts';
import { forgetNewsAddress } from '../signatures/news-addresses.ts';
import { lockPetitions } from '../database/lock.ts';
import { countRows } from '../database/count-rows.ts';
import type { Db } from '../database/db.ts';
import { stopEmails } from '../mail/outbox/outbox.ts';

/** Small batches, because each locks out other writers. */
const ROWS_AT_ONCE = 500;

/**
 * Deletes signatures that were not confirmed in time, with their emails and news addresses: nothing proves that the
 * owner of the address signed. Held ones that need no confirmation stay for a moderator.
 */
export async function deleteExpiredSignatures(db: Db, now: Date, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await deleteSome(db, now)) === ROWS_AT_ONCE) await nextTurn();
}

export async function countExpiredSignatures(db: Db, now: Date): Promise<number> {
  return countRows(expired(db, now));
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
    const found = await expired(trx, now).select(['id', 'petition']).limit(ROWS_AT_ONCE).execute();
    if (found.length === 0) return 0;
    await lockPetitions(
      trx,
      found.map(({ petition }) => petition),
    );
    await deleteExpired(
      trx,
      found.map(({ id }) => id),
      now,
    );
    return found.length;
  });
}

// Checked again under the lock: the signer may just have signed again, or confirmed.
async function deleteExpired(trx: Db, ids: string[], now: Date): Promise<void> {
  const rows = await expired(trx, now)
    .select(['id', 'petition', 'token', 'slot'])
    .where('id', 'in', ids)
    .execute();
  if (rows.length === 0) return;
  for (const row of rows) await forgetNewsAddress(trx, row);
  const gone = rows.map(({ id }) => id);
  await stopEmails(trx, gone);
  await forgetNetworks(trx, gone);
  await trx.deleteFrom('signatures').where('id', 'in', gone).execute();
}
