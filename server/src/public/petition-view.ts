import type { LocalizedText, PartnerSummary, Petition, Summary } from '@samleng/contract';
import { currentTally, type Snapshot } from '../counts/current-summary.ts';
import { nextBoundary } from '../domain/petition/status.ts';
import { summarize, summarizePartner } from '../domain/petition/summary.ts';
import type { Db } from '../database/db.ts';
import { findPetition, type StoredPetition } from '../petitions/find.ts';
import { type AgreedSigners, shownVoices } from './shown-voices.ts';
import { type Answer, answerOf, madeOnce } from '../http/answer.ts';
import type { MonotonicChanges } from '../counts/monotonic-changes.ts';

/** One read of a petition and its count, with its answers; they follow the clock without another read. */
export type PetitionView = {
  petition: StoredPetition;
  snapshot(): Snapshot;
  summary(): Answer;
  document(): Answer;
};

export type PartnerView = { summary(): Answer };

export type Time = { now: () => Date; published: MonotonicChanges };

/** `senderName`: the name of `MAIL_FROM`, from whom emails come unless the campaign has a name of its own. */
type Publishing = Time & { senderName: string; agreedSigners: AgreedSigners };

export async function petitionView(
  db: Db,
  slug: string,
  { senderName, agreedSigners, ...time }: Publishing,
): Promise<PetitionView | undefined> {
  const found = await findPetition(db, slug);
  if (found === undefined || found.draft) return undefined;
  const petition = { ...found, voices: await shownVoices(db, found, agreedSigners) };
  const tally = await currentTally(db, petition);
  const summaryAt = (at: Date) => summarize(petition, tally, at, time.published.lastChange(petition, at));
  return {
    petition,
    snapshot: () => {
      const at = time.now();
      return { summary: summaryAt(at), goodUntil: nextBoundary(petition, at) };
    },
    summary: madeAnswer(petition, summaryAt, time.now),
    document: madeAnswer(petition, (at) => asShown(petition, summaryAt(at), senderName), time.now),
  };
}

export async function partnerView(
  db: Db,
  petition: StoredPetition,
  { partner, name }: { partner: string; name: LocalizedText },
  { now, published }: Time,
): Promise<PartnerView> {
  const tally = await currentTally(db, petition, partner);
  const summaryAt = (at: Date): PartnerSummary => ({
    ...summarizePartner(petition, partner, tally, at, published.lastChange(petition, at)),
    name,
  });
  return { summary: madeAnswer(petition, summaryAt, now) };
}

function madeAnswer(petition: StoredPetition, valueAt: (at: Date) => unknown, now: () => Date): () => Answer {
  const make = () => {
    const at = now();
    return { thing: answerOf(valueAt(at)), goodUntil: nextBoundary(petition, at) };
  };
  return madeOnce(make, now);
}

/** Only what everybody may know. */
export function asShown(petition: StoredPetition, summary: Summary, senderName: string): Petition {
  const {
    campaignTitle: _title,
    organiser,
    sender,
    paused: _paused,
    timeZone: _timeZone,
    deliveredOn: _deliveredOn,
    retentionDays: _retentionDays,
    draft: _draft,
    updatedAt: _updatedAt,
    ...shown
  } = petition;
  return {
    ...shown,
    ...(organiser && { organiser: organiser.name }),
    sender: sender ?? { en: senderName },
    summary,
  };
}
