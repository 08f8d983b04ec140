import type { Db } from '../database/db.ts';
import { findPetition, partnerExists } from './find.ts';

/** A partner on one petition. */
export type Place = { petition: string; partner: string };

export type Unplaced = { ok: false; because: 'petition-not-found' | 'partner-not-found' };

/** Looks whether there is such a petition, and its campaign has such a partner. */
export async function findPlace(
  db: Db,
  { petition, partner }: Place,
): Promise<{ ok: true; campaign: string } | Unplaced> {
  const found = await findPetition(db, petition);
  if (found === undefined) return { ok: false, because: 'petition-not-found' };
  const { campaign } = found;
  if (await partnerExists(db, campaign, partner)) return { ok: true, campaign };
  return { ok: false, because: 'partner-not-found' };
}
