import type { Summary } from '@samleng/contract';
import type { Counted, Tally } from '../domain/petition/summary.ts';
import { findTally, WHOLE_PETITION } from './tally.ts';
import type { Db } from '../database/db.ts';

/** The tally of a petition or of a partner's part; zeros where nothing was counted yet. */
export async function currentTally(db: Db, petition: Counted, partner = WHOLE_PETITION): Promise<Tally> {
  const nothing = {
    online: 0,
    paper: 0,
    carriedOver: 0,
    today: 0,
    todayOn: '',
    updatedAt: petition.updatedAt,
  };
  return (await findTally(db, petition.petition, partner)) ?? nothing;
}

/** A summary, and when the clock alone will make it wrong. */
export type Snapshot = { summary: Summary; goodUntil: Date | undefined };
