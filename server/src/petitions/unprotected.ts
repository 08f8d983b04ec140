import { statusOf } from '../domain/petition/status.ts';
import type { Db } from '../database/db.ts';
import { findPetition } from './find.ts';

/** Published petitions with `protection: none` that are not closed: any script can sign them. */
export async function unprotectedPetitions(db: Db, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('petitions')
    .select('petition')
    .where('protection', '=', 'none')
    .where('draft', '=', 0)
    .orderBy('petition')
    .execute();
  const found = await Promise.all(rows.map(({ petition }) => findPetition(db, petition)));
  return found.flatMap((one) => (one === undefined || statusOf(one, now) === 'closed' ? [] : [one.petition]));
}
