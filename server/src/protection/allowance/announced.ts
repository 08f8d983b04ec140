import { countRows } from '../../database/count-rows.ts';
import type { Db } from '../../database/db.ts';
import { DAY_MS } from '../../domain/time/durations.ts';

const ENDED_KEPT_MS = DAY_MS;

/** An action of a partner, such as a newsletter, that will bring many signatures; instants in UTC. */
export type AnnouncedAction = {
  petition: string;
  partner: string;
  startsAt: string;
  endsAt: string;
  /** How many signatures are expected. */
  expected: number;
};

/** Announcing the same start again replaces what was expected. */
export async function announceAction(db: Db, action: AnnouncedAction): Promise<void> {
  const { petition, partner, startsAt: starts_at, endsAt: ends_at, expected } = action;
  await db
    .insertInto('announced_actions')
    .values({ petition, partner, starts_at, ends_at, expected })
    .onConflict((conflict) =>
      conflict.columns(['petition', 'partner', 'starts_at']).doUpdateSet({ ends_at, expected }),
    )
    .execute();
}

/** @returns How many were under way or still to come. */
export async function withdrawActions(
  db: Db,
  { petition, partner }: Pick<AnnouncedAction, 'petition' | 'partner'>,
  now: Date,
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('announced_actions')
    .where('petition', '=', petition)
    .where('partner', '=', partner)
    .where('ends_at', '>', now.toISOString())
    .executeTakeFirst();
  return Number(numDeletedRows);
}

/** The actions under way. */
export async function findActions(
  db: Db,
  petitions: readonly string[],
  now: Date,
): Promise<Pick<AnnouncedAction, 'petition' | 'partner' | 'expected'>[]> {
  return db
    .selectFrom('announced_actions')
    .select(['petition', 'partner', 'expected'])
    .where('petition', 'in', petitions)
    .where('starts_at', '<=', now.toISOString())
    .where('ends_at', '>', now.toISOString())
    .execute();
}

export async function deleteEndedActions(db: Db, now: Date): Promise<void> {
  await db.deleteFrom('announced_actions').where('ends_at', '<=', keptFrom(now)).execute();
}

/** How many `deleteEndedActions` would delete. */
export async function countEndedActions(db: Db, now: Date): Promise<number> {
  return countRows(db.selectFrom('announced_actions').where('ends_at', '<=', keptFrom(now)));
}

function keptFrom(now: Date): string {
  return new Date(now.getTime() - ENDED_KEPT_MS).toISOString();
}
