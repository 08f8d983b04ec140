import type { Db } from '../database/db.ts';
import { statusOf } from '../domain/petition/status.ts';
import { findAllSchedules } from './find.ts';

/** Enough to find a mistyped one in. */
const NAMES_MAX = 500;

/** Not of drafts, nor of those that are not open yet: nobody needs to know of them. */
export async function findPetitionNames(db: Db, now: Date): Promise<string[]> {
  const announced = await findAnnounced(db, now);
  return announced.slice(0, NAMES_MAX).map(({ petition }) => petition);
}

/** Not of those none of whose petitions is published and has opened. */
export async function findCampaignNames(db: Db, now: Date): Promise<string[]> {
  const announced = await findAnnounced(db, now);
  return [...new Set(announced.map(({ campaign }) => campaign))].slice(0, NAMES_MAX);
}

async function findAnnounced(db: Db, now: Date) {
  const schedules = await findAllSchedules(db);
  return schedules.filter((schedule) => !schedule.draft && statusOf(schedule, now) !== 'upcoming');
}

export async function findPartnerNames(db: Db, campaign: string): Promise<string[]> {
  const rows = await db
    .selectFrom('partners')
    .select('partner')
    .where('campaign', '=', campaign)
    .orderBy('partner')
    .limit(NAMES_MAX)
    .execute();
  return rows.map(({ partner }) => partner);
}
