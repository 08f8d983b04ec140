import { DAY_MS } from '../time/durations.ts';

/** How long removed signatures can be brought back; then their personal data are erased. */
export const UNDO_MS = DAY_MS;

/** Whether a removal can still be undone. @param removedAt ISO 8601. */
export function canBeUndone(removedAt: string, now: Date): boolean {
  return now.getTime() - Date.parse(removedAt) < UNDO_MS;
}

/** Until when a removal can be undone, ISO 8601. @param removedAt ISO 8601. */
export function undoneUntil(removedAt: string): string {
  return new Date(Date.parse(removedAt) + UNDO_MS).toISOString();
}
