import { randomBytes } from 'node:crypto';
import type { BatchReason } from '@samleng/contract';
import type { Actor } from '../domain/accounts/actor.ts';
import { dayIn } from '../domain/time/day.ts';
import { record } from '../audit/trail.ts';
import { countAll, countedAs, type NextInstant } from '../counts/tally.ts';
import { letOthersWrite } from '../database/let-others-write.ts';
import { lockPetitions } from '../database/lock.ts';
import type { Db } from '../database/db.ts';
import type { ImpersonalRow } from '../database/tables.ts';
import type { StoredPetition } from '../petitions/find.ts';
import { IMPERSONAL_COLUMNS } from '../signatures/row.ts';
import { type Filter, matching } from './filter.ts';
import { takeAway } from './take-away.ts';
import { toldFilter } from './told-filter.ts';

/** Signatures that are locked and moved together: many in one step, but signers do not wait long. */
const ROWS_AT_ONCE = 2000;
const BATCH_BYTES = 5;

export type Circumstances = { by: Actor; now: Date; nextInstant: NextInstant };

/** `batch` is null when there was nothing to remove; `counted`: how many of the removed ones had been counted. */
export type Removed = { batch: string | null; removed: number; counted: number };

/**
 * Removes signatures by id; all of them or none. Those removed already stay as they are.
 *
 * @returns `unknown`: ids that are not of this petition; nothing is removed then.
 */
export async function removeById(
  db: Db,
  petition: StoredPetition,
  ids: readonly string[],
  reason: BatchReason,
  circumstances: Circumstances,
): Promise<Removed | { unknown: string[] }> {
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition.petition]);
    const found = await findRemovable(trx, petition.petition, ids);
    if ('unknown' in found) return found;
    return moveInto(trx, newRemoval(petition, reason, circumstances), found.rows);
  });
}

/** The signatures with these ids that are not removed yet. `unknown`: ids that are not of this petition. */
async function findRemovable(
  db: Db,
  petition: string,
  ids: readonly string[],
): Promise<{ rows: ImpersonalRow[] } | { unknown: string[] }> {
  const rows = await db
    .selectFrom('signatures')
    .select(IMPERSONAL_COLUMNS)
    .where('petition', '=', petition)
    .where('id', 'in', ids)
    .execute();
  const known = new Set(rows.map(({ id }) => id));
  const unknown = ids.filter((id) => !known.has(id));
  return unknown.length > 0 ? { unknown } : { rows: rows.filter(({ state }) => state !== 'removed') };
}

/** Removes all signatures that a filter finds, a large number in several transactions, but in one batch. */
export async function removeWhere(
  db: Db,
  petition: StoredPetition,
  filter: Filter,
  reason: BatchReason,
  circumstances: Circumstances,
): Promise<Removed> {
  const removal = newRemoval(petition, reason, circumstances, filter);
  const sum: Removed = { batch: null, removed: 0, counted: 0 };
  for (;;) {
    const { batch, removed, counted } = await removeSome(db, removal);
    sum.batch ??= batch;
    sum.removed += removed;
    sum.counted += counted;
    if (removed < ROWS_AT_ONCE) return sum;
    await letOthersWrite();
  }
}

/** How many signatures would be removed, by state. */
export type Removable = { state: ImpersonalRow['state']; count: number }[];

export async function countById(
  db: Db,
  petition: string,
  ids: readonly string[],
): Promise<Removable | { unknown: string[] }> {
  const found = await findRemovable(db, petition, ids);
  if ('unknown' in found) return found;
  const byState = Map.groupBy(found.rows, ({ state }) => state);
  return [...byState].map(([state, rows]) => ({ state, count: rows.length }));
}

export async function countWhere(db: Db, petition: string, filter: Filter): Promise<Removable> {
  const rows = await removable(db, petition, filter)
    .select((eb) => ['state', eb.fn.countAll().as('count')])
    .groupBy('state')
    .execute();
  return rows.map(({ state, count }) => ({ state, count: Number(count) }));
}

function removable(db: Db, petition: string, filter: Filter) {
  return db.selectFrom('signatures').where(matching(petition, filter)).where('state', '!=', 'removed');
}

type Removal = Circumstances & {
  batch: string;
  petition: StoredPetition;
  reason: BatchReason;
  /** Empty when they were chosen by id. */
  filter: Filter;
};

function newRemoval(
  petition: StoredPetition,
  reason: BatchReason,
  circumstances: Circumstances,
  filter: Filter = [],
): Removal {
  return { ...circumstances, batch: randomBytes(BATCH_BYTES).toString('hex'), petition, reason, filter };
}

function removeSome(db: Db, removal: Removal): Promise<Removed> {
  const { petition } = removal.petition;
  return db.transaction().execute(async (trx) => {
    await lockPetitions(trx, [petition]);
    const found = removable(trx, petition, removal.filter).select(IMPERSONAL_COLUMNS);
    return moveInto(trx, removal, await found.orderBy('id').limit(ROWS_AT_ONCE).execute());
  });
}

/** Moves signatures into a batch and takes them off the count. Their emails stop, because nobody can confirm them. */
async function moveInto(trx: Db, removal: Removal, rows: readonly ImpersonalRow[]): Promise<Removed> {
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
