import { momentOf, zonedText } from '../../../words/zoned.ts';

/** A minute, or an hour, in UTC as an instant. */
export const instantOf = (moment: string): string =>
  `${moment.length === HOUR ? `${moment}:00` : moment}:00Z`;

const HOUR = 'YYYY-MM-DDTHH'.length;
const HOUR_MS = 60 * 60 * 1000;
const MINUTE_MS = 60 * 1000;

/** The end of a minute, or of an hour. */
export function endOf(moment: string): string {
  const length = moment.length === HOUR ? HOUR_MS : MINUTE_MS;
  return new Date(Date.parse(instantOf(moment)) + length).toISOString();
}

/** From the first minute or hour to the end of the last one, by the campaign's clocks; the day is not said twice. */
export function spanText(first: string, last: string, timeZone: string): [from: string, to: string] {
  const [from, to] = [momentOf(instantOf(first), timeZone), momentOf(endOf(last), timeZone)];
  const end = from.day === to.day ? to.time : zonedText(endOf(last), timeZone);
  return [zonedText(instantOf(first), timeZone), end];
}
