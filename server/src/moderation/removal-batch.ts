import type { BatchReason } from '@samleng/contract';
import { lockPetitions } from '../database/lock.ts';
import type { Db } from '../database/db.ts';
import type { ImpersonalRow } from '../database/tables.ts';
import type { StoredPetition } from '../petitions/find.ts';
import { IMPERSONAL_COLUMNS } from '../signatures/row.ts';
import { type Filter, matching } from './filter.ts';
import { type Circumstances, moveInto, newRemoval, type Removed } from './removing/move-into.ts';

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
