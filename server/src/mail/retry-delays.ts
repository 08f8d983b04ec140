import { HOUR_MS, MINUTE_MS } from '../domain/time/durations.ts';

const LETTER_PAUSES_MS = [
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
] as const;
const SERVER_PAUSES_MS = LETTER_PAUSES_MS.slice(0, 3);

/** The delay before an email is tried again. @param attempts Attempts so far, at least 1. */
export function letterPauseMs(attempts: number): number {
  return LETTER_PAUSES_MS[Math.min(attempts, LETTER_PAUSES_MS.length) - 1]!;
}

/** For an unreachable mail server: shorter, so that emails do not wait long once it is back. */
export function serverPauseMs(attempts: number): number {
  return SERVER_PAUSES_MS[Math.min(attempts, SERVER_PAUSES_MS.length) - 1]!;
}
