/** `now`, or the first millisecond after `before` when the clock has not moved on: readers trust the later instant. */
export function laterThan(before: string, now: Date): string {
  return new Date(Math.max(now.getTime(), Date.parse(before) + 1)).toISOString();
}
