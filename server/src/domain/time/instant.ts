import { MINUTE_MS } from './durations.ts';

/** The format of the tables: ISO 8601 in UTC with milliseconds, so that text order is time order. */
export function utcInstant(instant: string): string {
  return new Date(instant).toISOString();
}

/** The latest of instants in the format of the tables. */
export function latest(...instants: [string, ...string[]]): string {
  return instants.reduce((one, other) => (one > other ? one : other));
}

/** `now`, but at least a millisecond after `before`: clients ignore a summary whose instant is not later. */
export function laterThan(before: string, now: Date): string {
  return new Date(Math.max(now.getTime(), Date.parse(before) + 1)).toISOString();
}

const offsetFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * The offset of a time zone at an instant: `+07:00`.
 *
 * @param timeZone IANA name, such as `Asia/Phnom_Penh`.
 * @throws {RangeError} If the time zone is unknown.
 */
export function offsetAt(timeZone: string, instant: Date): string {
  const parts = offsetFormatOf(timeZone).formatToParts(instant);
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? '';
  return name.slice('GMT'.length) || '+00:00';
}

// Cached, because making a format costs more than reading a petition.
function offsetFormatOf(timeZone: string): Intl.DateTimeFormat {
  const known = offsetFormats.get(timeZone);
  const format = known ?? new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  offsetFormats.set(timeZone, format);
  return format;
}

/** The instant with a time zone's offset: `2016-03-09T23:59:59+07:00`, with milliseconds only if not zero. */
export function instantIn(timeZone: string, instant: Date): string {
  const offset = offsetAt(timeZone, instant);
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const offsetMs = (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * MINUTE_MS;
  const clock = new Date(instant.getTime() + offsetMs).toISOString().slice(0, -1);
  return clock.replace(/\.000$/, '') + offset;
}
