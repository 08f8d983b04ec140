import { day as dayOf } from './shown.ts';

/** A day, `2016-03-09`, and a time, `23:59`, as the clocks of a time zone show them. */
export type Moment = { day: string; time: string };

/** An instant as the clocks of a time zone show it. */
export function momentOf(instant: string, timeZone: string): Moment {
  const style = { dateStyle: 'short', timeStyle: 'medium', timeZone } as const;
  // Sweden writes dates as ISO 8601 does.
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', style).format(new Date(instant)).split(' ');
  return { day, time: time.slice(0, 5) };
}

/** The instant, with the offset that the time zone has then: `2016-03-09T23:59:00+07:00`. */
export function instantOf({ day, time }: Moment, timeZone: string): string {
  const guessed = offsetAt(`${day}T${time}:00Z`, timeZone);
  const offset = offsetAt(`${day}T${time}:00${guessed}`, timeZone);
  return `${day}T${time}:00${offset}`;
}

/** Such as `+07:00`. */
export function offsetAt(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }).formatToParts(
    new Date(instant),
  );
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return name.replace(/^GMT/, '') || '+00:00';
}

/** A day and a time by the clocks of a time zone, for reading: `9 March 2016, 23:59`. */
export function zonedText(instant: string, timeZone: string): string {
  const { day, time } = momentOf(instant, timeZone);
  return `${dayOf(day)}, ${time}`;
}
