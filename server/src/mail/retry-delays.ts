const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const LETTER_PAUSES_MS = [
  MINUTE_MS,
  5 * MINUTE_MS,
  15 * MINUTE_MS,
  HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
] as const;
const SERVER_PAUSES_MS = LETTER_PAUSES_MS.slice(0, 3);

/** How long to wait before a letter is tried again. @param attempts How often it was tried; 1 or more. */
export function letterPauseMs(attempts: number): number {
  return LETTER_PAUSES_MS[Math.min(attempts, LETTER_PAUSES_MS.length) - 1]!;
}

/** The same for a mail server that is away: never so long that letters wait when it is back. */
export function serverPauseMs(attempts: number): number {
  return SERVER_PAUSES_MS[Math.min(attempts, SERVER_PAUSES_MS.length) - 1]!;
}
