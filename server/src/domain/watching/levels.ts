import { DAY_MS } from '../time/durations.ts';

/** `note`: worth knowing. `wrong`: somebody should do something. */
export type Level = 'ok' | 'note' | 'wrong';

const MIB = 1024 * 1024;
/** Of a small disk, and of a large one. */
const FULL = { bytes: 512 * MIB, share: 0.03 };
const FILLING = { bytes: 2048 * MIB, share: 0.1 };

const BACKUP_WRONG_MS = 7 * DAY_MS;
/** A day, and the time that a daily backup may take. */
const BACKUP_NOTE_MS = 1.25 * DAY_MS;

const HELD_WRONG_MS = 2 * DAY_MS;

export function diskLevel({ freeBytes, totalBytes }: { freeBytes: number; totalBytes: number }): Level {
  const isBelow = ({ bytes, share }: typeof FULL) => freeBytes < bytes || freeBytes < totalBytes * share;
  if (isBelow(FULL)) return 'wrong';
  return isBelow(FILLING) ? 'note' : 'ok';
}

/** @param at Null when no backup is known: others may make it, and not tell. */
export function backupLevel(at: string | null, now: Date): Level {
  if (at === null) return 'note';
  const age = now.getTime() - Date.parse(at);
  if (age > BACKUP_WRONG_MS) return 'wrong';
  return age > BACKUP_NOTE_MS ? 'note' : 'ok';
}

/** @param oldest When the first of those that are held was given; null when none is. */
export function heldLevel(oldest: string | null, now: Date): Level {
  if (oldest === null) return 'ok';
  return now.getTime() - Date.parse(oldest) > HELD_WRONG_MS ? 'wrong' : 'note';
}

/** Mailboxes that do not exist are daily life; emails that leave late are not. */
export function emailsLevel(emails: {
  failed: number;
  withheld: number;
  overdue: number;
  delayed: number;
}): Level {
  if (emails.overdue > 0) return 'wrong';
  return emails.failed + emails.withheld + emails.delayed > 0 ? 'note' : 'ok';
}
