import type { Db } from '../database/db.ts';
import { countParts } from './count-parts.ts';
import { findCounted } from './parts/counted.ts';
import { type BreakdownRow, wayRows } from './parts/part-rows.ts';
import { partBy, type PartKey } from './parts/parts-of.ts';

export const BREAKDOWN_KEYS = [
  'partner',
  'page',
  'country',
  'language',
  'day',
] as const satisfies readonly PartKey[];
export type BreakdownKey = (typeof BREAKDOWN_KEYS)[number];

/** The rows add up to `count`, the petition's total. */
export type Breakdown = { count: number; rows: BreakdownRow[] };

/**
 * Breaks a petition's count down by a key, or without one by how the signatures came.
 *
 * @param publicUrl Origin under which browsers reach this server; null where that is not known.
 * @returns undefined when there is no such petition.
 */
export async function breakdown(
  db: Db,
  { petition, publicUrl }: { petition: string; publicUrl: string | null },
  key: BreakdownKey | undefined,
): Promise<Breakdown | undefined> {
  // One transaction, so that total and rows are of the same moment while signatures arrive.
  const reading = db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');
  return reading.execute(async (trx) => {
    const counted = await findCounted(trx, petition);
    if (counted === undefined) return undefined;
    const rows = key === undefined ? wayRows(counted.numbers) : await partBy(trx, counted, key, publicUrl);
    return { count: countParts(counted.numbers).count, rows };
  });
}
