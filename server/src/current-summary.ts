import type { Summary } from '@samleng/contract';
import { nextBoundary } from './domain/status.ts';
import { type Counted, summarize, type Tally } from './domain/summary.ts';
import { findTally, WHOLE_PETITION } from './store/counts.ts';
import type { Db } from './store/open.ts';
import { findPetition } from './store/petitions.ts';

/** The tally of a petition or of a partner's part; zeros where nothing was counted yet. */
export async function currentTally(db: Db, petition: Counted, partner = WHOLE_PETITION): Promise<Tally> {
  const nothing = { online: 0, paper: 0, carriedOver: 0, updatedAt: petition.updatedAt };
  return (await findTally(db, petition.petition, partner)) ?? nothing;
}

/** A summary, and when the clock alone will make it wrong. */
export type Snapshot = { summary: Summary; goodUntil: Date | undefined };

export async function currentSnapshot(db: Db, slug: string, now: () => Date): Promise<Snapshot | undefined> {
  const petition = await findPetition(db, slug);
  if (petition === undefined) return undefined;
  const tally = await currentTally(db, petition);
  const readAt = now();
  return { summary: summarize(petition, tally, readAt), goodUntil: nextBoundary(petition, readAt) };
}
