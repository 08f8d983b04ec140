import type { Db } from '../../database/db.ts';
import type { RemovalSeen } from '../../domain/oddities/odd-removals.ts';

const MAX = 500;

/**
 * Removals that took something off the count, the newest first. What was brought back is not in them any more: the audit
 * trail tells of it.
 *
 * @param from A day.
 */
export async function readRemovals(db: Db, petition: string, from: string): Promise<RemovalSeen[]> {
  const rows = await db
    .selectFrom('removal_batches')
    .select(['batch', 'day', 'reason', 'counted'])
    .where('petition', '=', petition)
    .where('day', '>=', from)
    .orderBy('day', 'desc')
    .orderBy('batch')
    .limit(MAX)
    .execute();
  const undone = await readUndone(db, petition, from);
  return rows
    .map((row) => ({ ...row, ...(undone.get(row.batch) ?? { undone: 0, undoneAt: null }) }))
    .filter((one) => one.counted > 0 || one.undone > 0);
}

type Undone = Pick<RemovalSeen, 'undone' | 'undoneAt'>;

/** By batch: it is undone in steps. */
async function readUndone(db: Db, petition: string, from: string): Promise<ReadonlyMap<string, Undone>> {
  const rows = await db
    .selectFrom('audit_entries')
    .select(['at', 'details'])
    .where('petition', '=', petition)
    .where('action', '=', 'removal-undone')
    .where('at', '>=', from)
    .orderBy('at', 'desc')
    .limit(MAX)
    .execute();
  const sums = new Map<string, Undone>();
  for (const { at, details } of rows) {
    const { batch, counted } = JSON.parse(details) as { batch: string; counted: number };
    const sum = sums.get(batch) ?? { undone: 0, undoneAt: at };
    if (counted > 0) sums.set(batch, { ...sum, undone: sum.undone + counted });
  }
  return sums;
}
