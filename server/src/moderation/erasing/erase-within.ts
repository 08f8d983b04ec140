import { record } from '../../audit/trail.ts';
import { eraseSignature } from '../../signatures/erase.ts';
import { forgetVoices } from '../../petitions/forget-voices.ts';
import type { Db } from '../../database/db.ts';
import type { ImpersonalRow } from '../../database/tables.ts';
import type { Circumstances } from '../removing/move-into.ts';

/** `counted`: how many of the erased ones had been counted. */
export type Erased = { erased: number; counted: number };

/**
 * Erases signatures of one petition as their signers ask, and their words that were chosen for it; tells the audit trail how many. Runs in a transaction
 * that has locked the petition.
 */
export async function eraseWithin(
  trx: Db,
  petition: string,
  rows: readonly ImpersonalRow[],
  { by, now, nextInstant }: Circumstances,
): Promise<Erased> {
  for (const row of rows) await eraseSignature(trx, row, nextInstant);
  const ids = new Set(rows.map(({ id }) => id));
  await forgetVoices(trx, petition, ids);
  const counted = rows.filter(({ state }) => state === 'validated').length;
  const details = { erased: rows.length, counted };
  if (rows.length > 0) await record(trx, { by, action: 'signatures-erased', petition, details }, now);
  return details;
}
