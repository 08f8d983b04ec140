import { countEndedSecrets, removeEndedSecrets } from '../accounts/ended-secrets.ts';
import { eraseDelivered, findUnerased } from './delivered-petitions.ts';
import { countDisowned, eraseDisowned } from './disowned-signatures.ts';
import { countExpiredSignatures, deleteExpiredSignatures } from './expired-signatures.ts';
import { countOldSums, forgetOldSums } from '../counts/sums/old-sums.ts';
import { countOldUploads, forgetOldUploads } from '../imports/uploads/forget-uploads.ts';
import { countEndedActions, deleteEndedActions } from '../protection/allowance/announced.ts';
import { countOldNetworkDays, forgetOldNetworks } from '../protection/allowance/forget-networks.ts';
import { countOldPaces, forgetPaces } from '../protection/allowance/paces.ts';
import { countRemoved, eraseRemoved } from './removed-signatures.ts';
import { countEndedEventLinks, deleteEndedEventLinks } from '../protection/event/event-links.ts';
import type { Db } from '../database/db.ts';
import { countSettledEmails, removeSettledEmails } from '../mail/outbox/outbox.ts';
import { countOldPlacements, forgetPlacements } from '../placements/forget-placements.ts';
import { countOldPresses, forgetPresses } from '../mail/mailbox/presses.ts';
import { countSpentChallenges, forgetSpentChallenges } from '../protection/proof/spent-challenges.ts';

/** Deletes or erases data that must not be kept longer. Must be idempotent, and safe to run concurrently. */
export type RetentionJob = {
  job: string;
  /** Stops after the current step when `signal` is aborted; the next run continues. */
  run: (db: Db, now: Date, signal: AbortSignal) => Promise<unknown>;
  /** The number of rows to delete or erase now. */
  waiting: (db: Db, now: Date) => Promise<number>;
  /** Runs each minute, since people were told when it is done; others run each hour. */
  isPrompt?: true;
};

export const RETENTION_JOBS: readonly RetentionJob[] = [
  { job: 'disowned-signatures', run: eraseDisowned, waiting: countDisowned, isPrompt: true },
  { job: 'expired-signatures', run: deleteExpiredSignatures, waiting: countExpiredSignatures },
  { job: 'removed-signatures', run: eraseRemoved, waiting: countRemoved },
  { job: 'spent-challenges', run: forgetSpentChallenges, waiting: countSpentChallenges },
  { job: 'settled-letters', run: removeSettledEmails, waiting: countSettledEmails },
  { job: 'mailbox-presses', run: forgetPresses, waiting: countOldPresses },
  { job: 'ended-event-links', run: deleteEndedEventLinks, waiting: countEndedEventLinks },
  { job: 'old-networks', run: forgetOldNetworks, waiting: countOldNetworkDays },
  { job: 'old-paces', run: forgetPaces, waiting: countOldPaces },
  { job: 'old-sums', run: forgetOldSums, waiting: countOldSums },
  { job: 'ended-actions', run: deleteEndedActions, waiting: countEndedActions },
  { job: 'ended-sessions', run: removeEndedSecrets, waiting: countEndedSecrets },
  { job: 'import-uploads', run: forgetOldUploads, waiting: countOldUploads },
  { job: 'old-placements', run: forgetPlacements, waiting: countOldPlacements },
  { job: 'delivered-petitions', run: eraseDelivered, waiting: countUnerased },
];

async function countUnerased(db: Db, now: Date): Promise<number> {
  const petitions = await findUnerased(db, now);
  return petitions.reduce((sum, { signatures }) => sum + signatures, 0);
}
