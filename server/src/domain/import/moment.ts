import { latinDigits } from '@samleng/contract';
import { Temporal } from 'temporal-polyfill';
import { DAY_MS } from '../time/durations.ts';

/** Whether the day or the month stands first. */
export type DateOrder = 'dmy' | 'mdy';

type Moment = { ok: true; instant: string } | { ok: false; code: 'invalid' | 'ambiguous-date' };

const INVALID = { ok: false, code: 'invalid' } as const;
/** Nobody signed on the web before. */
const EARLIEST = '1991-01-01T00:00:00.000Z';
/** Clocks of other servers go a little ahead, and a day without a zone may have begun elsewhere. */
const AHEAD_MS = DAY_MS;

/**
 * When somebody signed, in the format of the tables; by the clock of the other platform, so that it may lie ahead a little.
 *
 * @param typed ISO 8601, or day, month and year in the campaign's order, with or without a time.
 * @param timeZone Of what is written without a zone: that of the campaign.
 */
export function momentOf(typed: string, order: DateOrder | undefined, timeZone: string, now: Date): Moment {
  const text = latinDigits(typed)
    .replace(/\u200b/g, '')
    .trim();
  const iso = isoOf(text, order);
  if (typeof iso !== 'string') return iso;
  const at = epochOf(iso, timeZone);
  if (at === undefined || at < Date.parse(EARLIEST) || at > now.getTime() + AHEAD_MS) return INVALID;
  return { ok: true, instant: new Date(at).toISOString() };
}

/** The order that a date proves, if it does: 13/2/2016 cannot begin with a month. */
export function provenOrder(typed: string): DateOrder | undefined {
  const [, first = '', second = ''] = NUMBERS.exec(latinDigits(typed).trim()) ?? [];
  if (Number(first) > 12 && Number(second) <= 12) return 'dmy';
  return Number(second) > 12 && Number(first) <= 12 ? 'mdy' : undefined;
}

const NUMBERS = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:,?\s+(.+))?$/;
const ISO = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?)?(?: ?(?:Z|UTC|[+-]\d\d:?\d\d))?$/i;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:\s+(.+))?$/;

function isoOf(text: string, order: DateOrder | undefined): string | Extract<Moment, { ok: false }> {
  if (ISO.test(text)) return text;
  const [, year, month, day, time] = YEAR_FIRST.exec(text) ?? [];
  if (year !== undefined) return joined(year, month!, day!, time);
  const [, first, second, last, hours] = NUMBERS.exec(text) ?? [];
  if (first === undefined) return INVALID;
  const known = order ?? (first === second ? 'dmy' : provenOrder(text));
  if (known === undefined && Number(first) > 12) return INVALID;
  if (known === undefined) return { ok: false, code: 'ambiguous-date' };
  return known === 'dmy' ? joined(last!, second!, first, hours) : joined(last!, first, second!, hours);
}

const TIME = /^(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*([ap])\.?m\.?)?$/i;

function joined(year: string, month: string, day: string, time: string | undefined): string {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (time === undefined) return date;
  const [, hours, minutes, seconds = '00', half] = TIME.exec(time) ?? [];
  if (hours === undefined) return '';
  return `${date}T${String(hourOf(Number(hours), half)).padStart(2, '0')}:${minutes}:${seconds}`;
}

function hourOf(hours: number, half: string | undefined): number {
  if (half === undefined) return hours;
  if (hours < 1 || hours > 12) return NaN;
  return (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

function epochOf(iso: string, timeZone: string): number | undefined {
  const text = iso
    .replace(/ ?UTC$/i, 'Z')
    .replace(',', '.')
    .replace(/ (?=[+-]|Z$)/, '')
    .replace(' ', 'T');
  try {
    if (/(?:Z|[+-]\d\d:?\d\d)$/i.test(text.slice(10))) return Temporal.Instant.from(text).epochMilliseconds;
    return Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).epochMilliseconds;
  } catch (error) {
    // The thirtieth of February.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
