import { HOUR_MS, MINUTE_MS } from '../domain/time/durations.ts';

const EMAIL_RETRIES_MS = [
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
] as const;
const SERVER_RETRIES_MS = EMAIL_RETRIES_MS.slice(0, 3);

/** The delay before an email is tried again. @param attempts Attempts so far, at least 1. */
export function emailRetryMs(attempts: number): number {
  return EMAIL_RETRIES_MS[Math.min(attempts, EMAIL_RETRIES_MS.length) - 1]!;
}

/** For an unreachable mail server: shorter, so that emails do not wait long once it is back. */
export function serverRetryMs(attempts: number): number {
  return SERVER_RETRIES_MS[Math.min(attempts, SERVER_RETRIES_MS.length) - 1]!;
}
