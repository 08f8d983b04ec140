/** Counting more holds up those who sign, and nobody looks at more one by one. */
export const COUNTED_MAX = 10_000;

/** `isMore`: there are more than were counted. */
export type LimitedCount = { count: number; isMore: boolean };

/** @param found How many rows there are, if not more than one above the limit. */
export function limitedCount(found: number): LimitedCount {
  return { count: Math.min(found, COUNTED_MAX), isMore: found > COUNTED_MAX };
}
