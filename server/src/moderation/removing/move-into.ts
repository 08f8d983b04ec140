import { randomBytes } from 'node:crypto';
import type { BatchReason } from '@samleng/contract';
import type { Actor } from '../../domain/accounts/actor.ts';
import { dayIn } from '../../domain/time/day.ts';
import { record } from '../../audit/trail.ts';
import { countAll, countedAs, type NextInstant } from '../../counts/tally.ts';
import type { Db } from '../../database/db.ts';
import type { ImpersonalRow } from '../../database/tables.ts';
import type { StoredPetition } from '../../petitions/find.ts';
import type { Filter } from '../filter.ts';
import { takeAway } from '../take-away.ts';
import { toldFilter } from '../told-filter.ts';

const BATCH_BYTES = 5;

export type Circumstances = { by: Actor; now: Date; nextInstant: NextInstant };

/** `batch` is null when there was nothing to remove; `counted`: how many of the removed ones had been counted. */
export type Removed = { batch: string | null; removed: number; counted: number };

/** Signatures that are removed together, in one transaction or several. */
export type Removal = Circumstances & {
  batch: string;
  petition: StoredPetition;
  reason: BatchReason;
  /** Empty when they were chosen by id. */
  filter: Filter;
};

export function newRemoval(
  petition: StoredPetition,
  reason: BatchReason,
  circumstances: Circumstances,
  filter: Filter = [],
  batch: string = randomBytes(BATCH_BYTES).toString('hex'),
): Removal {
  return { ...circumstances, batch, petition, reason, filter };
}

/** Moves signatures into a batch and takes them off the count. Their emails stop, because nobody can confirm them. */
export async function moveInto(trx: Db, removal: Removal, rows: readonly ImpersonalRow[]): Promise<Removed> {
  if (rows.length === 0) return { batch: null, removed: 0, counted: 0 };
  const { batch, nextInstant } = removal;
  const counted = rows.filter(({ state }) => state === 'validated');
  await takeAway(
    trx,
    batch,
    rows.map(({ id }) => id),
  );
  await countAll(
    trx,
    counted.map((row) => ({ ...countedAs(row), added: -1, nextInstant })),
  );
  const removed = { batch, removed: rows.length, counted: counted.length };
  await putBatch(trx, removal, { removed: rows.length, counted: counted.length });
  await tell(trx, removal, removed);
  return removed;
}

/** An entry for each transaction: a large removal has several, all with its batch. */
async function tell(
  trx: Db,
  { by, now, petition: { campaign, petition }, reason, filter }: Removal,
  removed: Removed,
): Promise<void> {
  const details = { ...removed, reason, ...(filter.length > 0 && { where: toldFilter(filter) }) };
  await record(trx, { by, action: 'signatures-removed', campaign, petition, details }, now);
}

async function putBatch(
  trx: Db,
  { batch, petition, reason, now }: Removal,
  numbers: { removed: number; counted: number },
): Promise<void> {
  const removed_at = now.toISOString();
  const day = dayIn(petition.timeZone, now);
  await trx
    .insertInto('removal_batches')
    .values({
      batch,
      petition: petition.petition,
      reason,
      removed_at,
      day,
      ...numbers,
      withdrawn: 0,
      undone_at: null,
    })
    .onConflict((conflict) =>
      conflict.column('batch').doUpdateSet((eb) => ({
        removed: eb('removal_batches.removed', '+', numbers.removed),
        counted: eb('removal_batches.counted', '+', numbers.counted),
      })),
    )
    .execute();
}
