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

// Making a format costs more than a whole signature's look-ups; there are as many as campaigns have zones.
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

/** When a calendar day, `YYYY-MM-DD`, ends in a time zone: an instant as the tables keep it. */
export function endOfDay(timeZone: string, day: string): string {
  const next = Temporal.PlainDate.from(day).add({ days: 1 });
  return new Date(next.toZonedDateTime(timeZone).epochMilliseconds).toISOString();
}
