import { dayIn } from '../time/day.ts';
import { isFinal, type Schedule } from './status.ts';
import { DAY_MS } from '../time/durations.ts';

/** From the campaign file. */
type Term = { deliveredOn: string | null; retentionDays: number };

/** The last day on which the signers' data is kept, in the campaign's time zone; null before the delivery. */
export function lastDayKept({ deliveredOn, retentionDays }: Term): string | null {
  if (deliveredOn === null) return null;
  return new Date(Date.parse(deliveredOn) + retentionDays * DAY_MS).toISOString().slice(0, 10);
}

/** Whether the signers' data is due for erasure; never while the count can still change. */
export function isTermOver(petition: Schedule & Term & { timeZone: string }, now: Date): boolean {
  const lastDay = lastDayKept(petition);
  return lastDay !== null && dayIn(petition.timeZone, now) > lastDay && isFinal(petition, now);
}
