import { HOUR_MS, MINUTE_MS } from '../../domain/time/durations.ts';

/** A session that nobody uses ends after this long, */
export const IDLE_MS = 30 * MINUTE_MS;
/** and every session after this long. */
export const SESSION_MS = 12 * HOUR_MS;

export function after(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
