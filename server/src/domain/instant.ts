/** The instant as the tables keep it: ISO 8601 in UTC with milliseconds, so that text order is time order. */
export function utcInstant(instant: string): string {
  return new Date(instant).toISOString();
}

/** The latest of instants as the tables keep them. */
export function latest(...instants: [string, ...string[]]): string {
  return instants.reduce((one, other) => (one > other ? one : other));
}

/** `now`, or the first millisecond after `before` when the clock has not moved on: readers trust the later instant. */
export function laterThan(before: string, now: Date): string {
  return new Date(Math.max(now.getTime(), Date.parse(before) + 1)).toISOString();
}
