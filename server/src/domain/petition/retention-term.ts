import { dayIn } from '../time/day.ts';
import { isFinal, type Schedule } from './status.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A petition's term as its campaign file declares it. */
type Term = { deliveredOn: string | null; retentionDays: number };

/** The last day on which it is stored who signed, by the campaign's calendar; null before the delivery. */
export function lastDayKept({ deliveredOn, retentionDays }: Term): string | null {
  if (deliveredOn === null) return null;
  return new Date(Date.parse(deliveredOn) + retentionDays * DAY_MS).toISOString().slice(0, 10);
}

/** Whether who signed is to be erased: never while the count can still change, whatever the file says. */
export function isTermOver(petition: Schedule & Term & { timeZone: string }, now: Date): boolean {
  const lastDay = lastDayKept(petition);
  return lastDay !== null && dayIn(petition.timeZone, now) > lastDay && isFinal(petition, now);
}
