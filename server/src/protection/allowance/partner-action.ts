import type { Actor } from '../../domain/accounts/actor.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';
import { record } from '../../audit/trail.ts';
import type { Db } from '../../database/db.ts';
import { findPlace, type Place, type Unplaced } from '../../petitions/place.ts';
import { announceAction, type AnnouncedAction, withdrawActions } from './announced.ts';

export const ACTION_HOURS_DEFAULT = 1;
export const ACTION_HOURS_MAX = 72;
export const EXPECTED_MAX = 100_000;

type Circumstances = { by: Actor; now: Date };

/** `at`: when it begins; now when it is missing. */
export type Announcing = { at?: Date | undefined; hours: number; expected: number };

/** Announces that many signatures will come through a partner, so that they are not held. */
export async function announceFor(
  db: Db,
  named: Place,
  { at, hours, expected }: Announcing,
  { by, now }: Circumstances,
): Promise<{ ok: true; action: AnnouncedAction } | { ok: false; because: 'over' } | Unplaced> {
  const { petition } = named;
  const startsAt = at ?? now;
  const endsAt = new Date(startsAt.getTime() + hours * HOUR_MS);
  const instants = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return db.transaction().execute(async (trx) => {
    const place = await findPlace(trx, named);
    if (!place.ok) return place;
    const { partner } = place;
    if (endsAt <= now) return { ok: false, because: 'over' };
    const action = { petition, partner, ...instants, expected };
    await announceAction(trx, action);
    const entry = { campaign: place.campaign, petition, details: { partner, ...instants, expected } };
    await record(trx, { by, action: 'action-announced', ...entry }, now);
    return { ok: true, action };
  });
}

/** Takes back all announcements of a partner that are not over. */
export async function withdrawFor(
  db: Db,
  named: Place,
  { by, now }: Circumstances,
): Promise<{ ok: true; withdrawn: number } | Unplaced> {
  const { petition } = named;
  return db.transaction().execute(async (trx) => {
    const place = await findPlace(trx, named);
    if (!place.ok) return place;
    const { partner } = place;
    const withdrawn = await withdrawActions(trx, { petition, partner }, now);
    const entry = { campaign: place.campaign, petition, details: { partner, withdrawn } };
    if (withdrawn > 0) await record(trx, { by, action: 'announcements-withdrawn', ...entry }, now);
    return { ok: true, withdrawn };
  });
}
