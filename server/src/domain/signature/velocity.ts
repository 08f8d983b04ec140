import { DAY_MS, MINUTE_MS } from '../time/durations.ts';

const WINDOW_MINUTES = 10;
const WINDOWS_A_DAY = DAY_MS / (WINDOW_MINUTES * MINUTE_MS);
const TIMES_THE_USUAL = 5;

/** The rate of signatures with one trait: counts for each recent minute, and a decaying sum for the last day. */
export type Pace = {
  /** The minute (since 1970) that `recent[0]` counts; later elements count earlier minutes. */
  minute: number;
  recent: number[];
  /** Decaying sum of the signatures that were not part of a rush. */
  day: number;
  /** The instant `day` was computed for, in milliseconds since 1970. */
  dayAt: number;
};

export function newPace(now: Date): Pace {
  return { minute: minuteOf(now), recent: [0], day: 0, dayAt: now.getTime() };
}

/** Counts a signature, held or not. */
export function withOneMore(pace: Pace, now: Date): Pace {
  const { minute, recent } = recentAt(pace, now);
  return { ...pace, minute, recent: [(recent[0] ?? 0) + 1, ...recent.slice(1)] };
}

/** Counts a signature as usual. Not for held ones: a flood must not raise its own baseline. */
export function withOneUsual(pace: Pace, now: Date): Pace {
  return { ...pace, day: fadedDay(pace, now) + 1, dayAt: now.getTime() };
}

/**
 * Whether the recent window holds several times the usual number of signatures.
 *
 * @param floor The least that counts as usual in a window, so that growth from almost nothing is not suspicious.
 */
export function isRush(pace: Pace, floor: number, now: Date): boolean {
  const lately = recentAt(pace, now).recent.reduce((sum, count) => sum + count, 0);
  return lately > TIMES_THE_USUAL * Math.max(floor, usual(pace, now));
}

/** The average window of the last day. */
function usual(pace: Pace, now: Date): number {
  return fadedDay(pace, now) / WINDOWS_A_DAY;
}

// Exponential decay needs one number instead of a counter for each minute of the day.
function fadedDay(pace: Pace, now: Date): number {
  return pace.day * Math.exp(Math.min(0, pace.dayAt - now.getTime()) / DAY_MS);
}

function recentAt({ minute, recent }: Pace, now: Date): Pick<Pace, 'minute' | 'recent'> {
  // 0 when the clock was set back.
  const passed = Math.max(0, minuteOf(now) - minute);
  const empty = Array.from({ length: Math.min(passed, WINDOW_MINUTES) }, () => 0);
  return { minute: minute + passed, recent: [...empty, ...recent].slice(0, WINDOW_MINUTES) };
}

function minuteOf(now: Date): number {
  return Math.floor(now.getTime() / MINUTE_MS);
}
