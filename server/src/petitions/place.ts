import type { Db } from '../database/db.ts';
import { findCredited } from './credited-partner.ts';
import { findPetition } from './find.ts';

/** A partner on one petition. */
export type Place = { petition: string; partner: string };

export type Unplaced = { ok: false; because: 'petition-not-found' | 'partner-not-found' };

/**
 * Looks whether there is such a petition, and its campaign has such a partner.
 *
 * @returns `partner` by its slug, if it was named by an alias.
 */
export async function findPlace(
  db: Db,
  { petition, partner }: Place,
): Promise<{ ok: true; campaign: string; partner: string } | Unplaced> {
  const found = await findPetition(db, petition);
  if (found === undefined) return { ok: false, because: 'petition-not-found' };
  const { campaign } = found;
  const credited = await findCredited(db, campaign, partner);
  if (credited === undefined) return { ok: false, because: 'partner-not-found' };
  return { ok: true, campaign, partner: credited.partner };
}
