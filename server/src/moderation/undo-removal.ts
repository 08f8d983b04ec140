import { record } from '../audit/trail.ts';
import { canBeUndone } from '../domain/signature/removal.ts';
import { noteWithdrawn } from '../counts/removals.ts';
import { countAll, countedAs } from '../counts/tally.ts';
import { letOthersWrite } from '../database/let-others-write.ts';
import { lockPetitions } from '../database/lock.ts';
import type { Db } from '../database/db.ts';
import type { RemovalBatchRow } from '../database/tables.ts';
import { eraseRows, eraseSignature } from '../signatures/erase.ts';
import { bringBack } from './bring-back.ts';
import { findReturning, type Returning } from './returning.ts';
import type { Circumstances } from './removing/move-into.ts';

/** Signatures that are locked and brought back together: fewer where one request follows the other at once. */
const OF_COMMAND = 1000;
const OF_REQUEST = 250;

/**
 * `counted`: how many of the restored ones count again. `withdrawn`: erased meanwhile. `signedAgain`: counted, or
 * waiting, by another signature of the same person. `noPlace`: others have signed from their mailbox meanwhile.
 */
export type Undone = {
  restored: number;
  counted: number;
  withdrawn: number;
  signedAgain: number;
  noPlace: number;
};

export type UndoRefused = { refused: 'unknown' | 'undone' | 'too-late' };

/** Brings a batch back, but nobody who withdrew meanwhile, and nobody twice. */
export async function undoRemoval(
  db: Db,
  petition: string,
  batch: string,
  circumstances: Circumstances,
): Promise<Undone | UndoRefused> {
  const sum: Undone = { restored: 0, counted: 0, withdrawn: 0, signedAgain: 0, noPlace: 0 };
  for (;;) {
    const step = await takeStep(db, petition, batch, circumstances, OF_COMMAND);
    if ('refused' in step) return step;
    const { isOver, ...undone } = step;
    for (const key of Object.keys(undone) as (keyof Undone)[]) sum[key] += undone[key];
    if (isOver) return sum;
    await letOthersWrite();
  }
}

/** Brings the next signatures of a batch back, in one transaction; the others with the next step. */
export function undoStep(
  db: Db,
  petition: string,
  batch: string,
  circumstances: Circumstances,
): Promise<UndoneStep | UndoRefused> {
  return takeStep(db, petition, batch, circumstances, OF_REQUEST);
}

type UndoneStep = Undone & { isOver: boolean };

function takeStep(
  db: Db,
  petition: string,
  batch: string,
  circumstances: Circumstances,
  rows: number,
): Promise<UndoneStep | UndoRefused> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition]);
    const row = await findBatch(trx, petition, batch);
    const refused = refusalOf(row, circumstances.now);
    return refused === undefined ? undoSome(trx, row!, circumstances, rows) : { refused };
  });
}

/** The batches of a petition that can still be undone, the latest first. */
export async function findUndoable(db: Db, petition: string, now: Date): Promise<RemovalBatchRow[]> {
  const rows = await db
    .selectFrom('removal_batches')
    .selectAll()
    .where('petition', '=', petition)
    .where('undone_at', 'is', null)
    .orderBy('removed_at', 'desc')
    .execute();
  return rows.filter(({ removed_at }) => canBeUndone(removed_at, now));
}

export function findBatch(trx: Db, petition: string, batch: string): Promise<RemovalBatchRow | undefined> {
  return trx
    .selectFrom('removal_batches')
    .selectAll()
    .where('petition', '=', petition)
    .where('batch', '=', batch)
    .executeTakeFirst();
}

export function refusalOf(row: RemovalBatchRow | undefined, now: Date): UndoRefused['refused'] | undefined {
  if (row === undefined) return 'unknown';
  if (row.undone_at !== null) return 'undone';
  return canBeUndone(row.removed_at, now) ? undefined : 'too-late';
}

// What it has undone is no longer in the batch, so an interrupted undo can simply be run again.
async function undoSome(
  trx: Db,
  { batch, petition, withdrawn }: RemovalBatchRow,
  { by, now, nextInstant }: Circumstances,
  rows: number,
): Promise<UndoneStep> {
  const returning = await findReturning(trx, petition, batch, rows);
  for (const { replaces } of returning) if (replaces) await eraseSignature(trx, replaces, nextInstant);
  const restored = returning.filter(({ slot }) => slot !== null);
  await bringBack(trx, restored);
  const counted = restored.filter(({ state }) => state === 'validated');
  await countAll(
    trx,
    counted.map(({ row }) => ({ ...countedAs(row), added: 1, nextInstant })),
  );
  await eraseRows(
    trx,
    returning.filter(({ slot }) => slot === null).map(({ row }) => row),
  );
  if (withdrawn > 0) await noteWithdrawn(trx, petition, withdrawn, now.toISOString());
  const isOver = returning.length < rows;
  await shrinkBatch(trx, batch, returning, isOver ? now : null);
  const numbers = { restored: restored.length, counted: counted.length };
  await record(trx, { by, action: 'removal-undone', petition, details: { batch, ...numbers } }, now);
  return { ...numbers, withdrawn, ...leftOut(returning), isOver };
}

async function shrinkBatch(
  trx: Db,
  batch: string,
  returned: readonly Returning[],
  undoneAt: Date | null,
): Promise<void> {
  const counted = returned.filter(({ state }) => state === 'validated').length;
  await trx
    .updateTable('removal_batches')
    .set((eb) => ({
      counted: eb(eb('counted', '-', counted), '-', eb.ref('withdrawn')),
      withdrawn: 0,
      undone_at: undoneAt?.toISOString() ?? null,
    }))
    .where('batch', '=', batch)
    .execute();
}

function leftOut(returned: readonly Returning[]): Pick<Undone, 'signedAgain' | 'noPlace'> {
  const count = (why: Returning['leftOut']) => returned.filter(({ leftOut }) => leftOut === why).length;
  return { signedAgain: count('signed-again'), noPlace: count('no-place') };
}
