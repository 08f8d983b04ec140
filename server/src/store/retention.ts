import { eraseDelivered, findUnerased } from './delivered-petitions.ts';
import { countExpiredSignatures, deleteExpiredSignatures } from './expired-signatures.ts';
import type { Db } from './open.ts';
import { removeSettledLetters } from './outbox.ts';
import { forgetSpentChallenges } from './spent-challenges.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

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

const dayBefore = (now: Date): string => new Date(now.getTime() - DAY_MS).toISOString();

async function countSpentChallenges(db: Db, now: Date): Promise<number> {
  const { rows } = await db
    .selectFrom('spent_challenges')
    .select((eb) => eb.fn.countAll().as('rows'))
    .where('expires_at', '<=', now.toISOString())
    .executeTakeFirstOrThrow();
  return Number(rows);
}

async function countSettledLetters(db: Db, now: Date): Promise<number> {
  const { rows } = await db
    .selectFrom('outbox')
    .select((eb) => eb.fn.countAll().as('rows'))
    .where('settled_at', '<=', dayBefore(now))
    .executeTakeFirstOrThrow();
  return Number(rows);
}

// Kept for a day, so that whoever opens one too late is told that it is over.
async function deleteEndedEventLinks(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('event_links').where('ends_at', '<=', dayBefore(now)).execute();
}

async function countEndedEventLinks(db: Db, now: Date): Promise<number> {
  const { rows } = await db
    .selectFrom('event_links')
    .select((eb) => eb.fn.countAll().as('rows'))
    .where('ends_at', '<=', dayBefore(now))
    .executeTakeFirstOrThrow();
  return Number(rows);
}

async function countUnerased(db: Db, now: Date): Promise<number> {
  const petitions = await findUnerased(db, now);
  return petitions.reduce((sum, { signatures }) => sum + signatures, 0);
}
