import type { Summary } from '@samleng/contract';
import type { Counted, Tally } from '../domain/petition/summary.ts';
import { findTally, WHOLE_PETITION } from './tally.ts';
import type { Db } from '../database/db.ts';

/** The tally of a petition, or of one partner's part; zeros when nothing was counted yet. */
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

/** A summary, and when it expires even without new signatures, because the petition opens, closes or ends. */
export type Snapshot = { summary: Summary; goodUntil: Date | undefined };
