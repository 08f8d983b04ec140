import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Db } from '../../database/db.ts';
import { lockSums } from '../../database/lock.ts';
import type { Store } from '../../database/open.ts';
import type { CountSumRow } from '../../database/watching-tables.ts';
import { addToSums } from '../sums/add-to-sums.ts';
import { firstMinuteKept } from '../sums/old-sums.ts';
import { missingSums } from './missing-sums.ts';
import { passTurn, readTurn } from './turn.ts';
import { wrongSums, type WrongSums } from './wrong-sums.ts';

/** Few, because signers wait for each. */
const ROWS_AT_ONCE = 1000;

/**
 * Where sums do not add up to the count, adds to them what their signatures say is missing. Nobody waits while those are
 * read: what changes meanwhile is added to the same sums.
 *
 * @returns What was wrong.
 */
export async function mendSums(
  store: Pick<Store, 'db' | 'openSnapshot'>,
  now: Date,
  signal?: AbortSignal,
): Promise<WrongSums[]> {
  const wrong = await wrongSums(store.db);
  for (const petition of new Set(wrong.map((one) => one.petition)))
    await mendPetition(store, petition, now, signal);
  return wrong;
}

async function mendPetition(
  { db, openSnapshot }: Pick<Store, 'db' | 'openSnapshot'>,
  petition: string,
  now: Date,
  signal: AbortSignal | undefined,
): Promise<void> {
  let turn = await readTurn(db, petition);
  const snapshot = await openSnapshot();
  const missing = await missingSums(snapshot.db, petition, firstMinuteKept(now), signal).finally(
    snapshot.close,
  );
  for (let at = 0; at < missing.length; at += ROWS_AT_ONCE) {
    const next = await addSome(db, petition, turn, missing.slice(at, at + ROWS_AT_ONCE));
    if (next === undefined) return;
    turn = next;
    await nextTurn();
  }
}

/** @returns undefined when another process has mended since that turn, and nothing must be added. */
function addSome(
  db: Db,
  petition: string,
  turn: string,
  rows: readonly CountSumRow[],
): Promise<string | undefined> {
  return db.transaction().execute(async (trx) => {
    await lockSums(trx);
    const next = await passTurn(trx, petition, turn);
    if (next !== undefined) await addToSums(trx, rows);
    return next;
  });
}
