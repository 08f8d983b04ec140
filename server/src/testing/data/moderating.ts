import type { BatchReason } from '@samleng/contract';
import { COMMAND } from '../../domain/accounts/actor.ts';
import type { Db } from '../../database/db.ts';
import { nextTallyInstant } from '../../domain/petition/summary.ts';
import type { Filter } from '../../moderation/filter.ts';
import { removeById } from '../../moderation/removal-batch.ts';
import type { Removed } from '../../moderation/removing/move-into.ts';
import { removeWhere } from '../../moderation/removing/remove-where.ts';
import { undoRemoval } from '../../moderation/undo-removal.ts';
import { findPetition, type StoredPetition } from '../../petitions/find.ts';
import { NOON } from './fixtures.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';

export const RIVER = 'clean-river';

export const hoursLater = (hours: number): Date => new Date(NOON.getTime() + hours * HOUR_MS);

/** What a campaigner does on `clean-river`, at noon unless `now` says otherwise. */
export function moderatorOf(db: Db) {
  const petition = async (): Promise<StoredPetition> => (await findPetition(db, RIVER))!;

  async function circumstances(now: Date) {
    const known = await petition();
    return {
      by: COMMAND,
      now,
      nextInstant: (before: string | undefined) => nextTallyInstant(known, before ?? known.updatedAt, now),
    };
  }

  async function remove(what: Filter | string[], reason: BatchReason = 'not-genuine', now = NOON) {
    const known = await petition();
    const at = await circumstances(now);
    const removed = isIds(what)
      ? await removeById(db, known, what, reason, at)
      : await removeWhere(db, known, what, reason, at);
    return removed as Removed & { batch: string };
  }

  const undo = async (batch: string, now = NOON) => undoRemoval(db, RIVER, batch, await circumstances(now));
  return { petition, circumstances, remove, undo };
}

const isIds = (what: Filter | string[]): what is string[] => typeof what[0] === 'string';
