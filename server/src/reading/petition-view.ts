import type { Petition } from '@samleng/contract';
import { currentTally, type Snapshot } from '../current-summary.ts';
import { nextBoundary } from '../domain/status.ts';
import { summarize, summarizePartner, type Tally } from '../domain/summary.ts';
import type { Db } from '../store/open.ts';
import { findPetition, type StoredPetition } from '../store/petitions.ts';
import { type Answer, answerOf, madeOnce } from './answer.ts';

/** One read of a petition and its count, and the answers made of it; the clock changes them without a read. */
export type PetitionView = {
  petition: StoredPetition;
  snapshot(): Snapshot;
  summary(): Answer;
  document(): Answer;
};

export type PartnerView = { summary(): Answer };

export async function petitionView(db: Db, slug: string, now: () => Date): Promise<PetitionView | undefined> {
  const petition = await findPetition(db, slug);
  if (petition === undefined) return undefined;
  const tally = await currentTally(db, petition);
  return {
    petition,
    snapshot: () => snapshotAt(petition, tally, now()),
    summary: madeAnswer(petition, (at) => summarize(petition, tally, at), now),
    document: madeAnswer(petition, (at) => asShown(petition, tally, at), now),
  };
}

/** @param partner One that the petition's campaign knows. */
export async function partnerView(
  db: Db,
  petition: StoredPetition,
  partner: string,
  now: () => Date,
): Promise<PartnerView> {
  const tally = await currentTally(db, petition, partner);
  return { summary: madeAnswer(petition, (at) => summarizePartner(petition, partner, tally, at), now) };
}

function snapshotAt(petition: StoredPetition, tally: Tally, at: Date): Snapshot {
  return { summary: summarize(petition, tally, at), goodUntil: nextBoundary(petition, at) };
}

function madeAnswer(petition: StoredPetition, valueAt: (at: Date) => unknown, now: () => Date): () => Answer {
  const make = () => {
    const at = now();
    return { thing: answerOf(valueAt(at)), goodUntil: nextBoundary(petition, at) };
  };
  return madeOnce(make, now);
}

function asShown(petition: StoredPetition, tally: Tally, at: Date): Petition {
  const {
    campaignTitle: _title,
    organiser: _organiser,
    paused: _paused,
    timeZone: _timeZone,
    deliveredOn: _deliveredOn,
    retentionDays: _retentionDays,
    updatedAt: _updatedAt,
    ...shown
  } = petition;
  return { ...shown, summary: summarize(petition, tally, at) };
}
