import { Temporal } from 'temporal-polyfill';

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The calendar day, `YYYY-MM-DD`, of an instant in a time zone.
 *
 * @param timeZone IANA name, such as `Asia/Phnom_Penh`.
 * @throws {RangeError} If the time zone is unknown.
 */
export function dayIn(timeZone: string, instant: Date): string {
  const parts = Object.fromEntries(
    formatOf(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts['year']}-${parts['month']}-${parts['day']}`;
}

// Cached, because making a format costs more than all database lookups of a signature; one for each time zone.
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known !== undefined) return known;
  const options = { timeZone, calendar: 'gregory', numberingSystem: 'latn' } as const;
  const made = new Intl.DateTimeFormat('en', {
    ...options,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formats.set(timeZone, made);
  return made;
}

/** The instant at which a `YYYY-MM-DD` day begins in a time zone, in the format of the tables. */
export function startOfDay(timeZone: string, day: string): string {
  const start = Temporal.PlainDate.from(day).toZonedDateTime(timeZone);
  return new Date(start.epochMilliseconds).toISOString();
}

/** The instant at which a `YYYY-MM-DD` day ends in a time zone, in the format of the tables. */
export function endOfDay(timeZone: string, day: string): string {
  return startOfDay(timeZone, dayAfter(day));
}

/** Both as `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}
