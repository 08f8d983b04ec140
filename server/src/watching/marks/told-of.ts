import type { AuditAction, AuditDetails } from '../../audit/trail.ts';
import type { Db } from '../../database/db.ts';

export type Told = { at: string; action: AuditAction; details: AuditDetails };

const TOLD_MAX = 200;

/** The latest entries of the audit trail about a petition that are of these kinds; the first one first. */
export async function toldOf(db: Db, petition: string, actions: readonly AuditAction[]): Promise<Told[]> {
  const entries = await db
    .selectFrom('audit_entries')
    .select(['at', 'action', 'details'])
    .where('petition', '=', petition)
    .where('action', 'in', actions)
    .orderBy('at', 'desc')
    .limit(TOLD_MAX)
    .execute();
  return entries
    .map(({ at, action, details }) => ({ at, action: action as AuditAction, details: JSON.parse(details) }))
    .toReversed();
}
