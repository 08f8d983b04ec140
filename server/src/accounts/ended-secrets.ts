import { countRows } from '../database/count-rows.ts';
import type { Db } from '../database/db.ts';
import { DAY_MS } from '../domain/time/durations.ts';

// Used links are kept for a while: how many were asked for in an hour is counted by them.
const LINKS_KEPT_MS = DAY_MS;

/** @returns The number of sessions, counters and links removed. */
export async function removeEndedSecrets(db: Db, now: Date): Promise<number> {
  const deleted = [
    await db.deleteFrom('console_sessions').where('expires_at', '<=', now.toISOString()).executeTakeFirst(),
    await db.deleteFrom('account_links').where('expires_at', '<=', linksBefore(now)).executeTakeFirst(),
  ];
  return deleted.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}

/** How many `removeEndedSecrets` would remove. */
export async function countEndedSecrets(db: Db, now: Date): Promise<number> {
  const sessions = db.selectFrom('console_sessions').where('expires_at', '<=', now.toISOString());
  const links = db.selectFrom('account_links').where('expires_at', '<=', linksBefore(now));
  return (await countRows(sessions)) + (await countRows(links));
}

function linksBefore(now: Date): string {
  return new Date(now.getTime() - LINKS_KEPT_MS).toISOString();
}
