import { eraseDelivered, findUnerased } from './delivered-petitions.ts';
import { countExpiredSignatures, deleteExpiredSignatures } from './expired-signatures.ts';
import { countEndedEventLinks, deleteEndedEventLinks } from '../protection/event/event-links.ts';
import type { Db } from '../database/db.ts';
import { countSettledLetters, removeSettledLetters } from '../mail/outbox/outbox.ts';
import { countSpentChallenges, forgetSpentChallenges } from '../protection/proof/spent-challenges.ts';

/** What is not to be kept any longer is deleted by one of these. Each may run twice, or at once with itself. */
export type RetentionJob = {
  job: string;
  /** Ends between two of its steps when `signal` says so; the next run goes on. */
  run: (db: Db, now: Date, signal: AbortSignal) => Promise<unknown>;
  /** How many rows would be deleted or erased now. */
  waiting: (db: Db, now: Date) => Promise<number>;
};

export const RETENTION_JOBS: readonly RetentionJob[] = [
  { job: 'expired-signatures', run: deleteExpiredSignatures, waiting: countExpiredSignatures },
  { job: 'spent-challenges', run: forgetSpentChallenges, waiting: countSpentChallenges },
  { job: 'settled-letters', run: removeSettledLetters, waiting: countSettledLetters },
  { job: 'ended-event-links', run: deleteEndedEventLinks, waiting: countEndedEventLinks },
  { job: 'delivered-petitions', run: eraseDelivered, waiting: countUnerased },
];

async function countUnerased(db: Db, now: Date): Promise<number> {
  const petitions = await findUnerased(db, now);
  return petitions.reduce((sum, { signatures }) => sum + signatures, 0);
}
