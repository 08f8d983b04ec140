const MINUTE_MS = 60_000;
const WINDOW_MINUTES = 10;
const DAY_MS = 24 * 60 * MINUTE_MS;
const WINDOWS_A_DAY = DAY_MS / (WINDOW_MINUTES * MINUTE_MS);
const TIMES_THE_USUAL = 5;

/** How fast signatures of one kind come: those of the last minutes, and those of the last day as they fade. */
export type Pace = {
  /** The minute, since 1970, of the first of `recent`; the others are those before it. */
  minute: number;
  recent: number[];
  /** The sum of all that were nothing unusual; each weighs less the longer it is ago. */
  day: number;
  /** When `day` was right, in milliseconds since 1970. */
  dayAt: number;
};

export function newPace(now: Date): Pace {
  return { minute: minuteOf(now), recent: [0], day: 0, dayAt: now.getTime() };
}

/** One more signature has come, whatever becomes of it. */
export function withOneMore(pace: Pace, now: Date): Pace {
  const { minute, recent } = recentAt(pace, now);
  return { ...pace, minute, recent: [(recent[0] ?? 0) + 1, ...recent.slice(1)] };
}

/** A signature of which nothing was unusual: what is held must not make floods the usual thing. */
export function withOneUsual(pace: Pace, now: Date): Pace {
  return { ...pace, day: fadedDay(pace, now) + 1, dayAt: now.getTime() };
}

/**
 * Whether the last ten minutes hold more than five times the usual.
 *
 * @param floor What is usual at least, in ten minutes: growth from little is not suspicious.
 */
export function isRush(pace: Pace, floor: number, now: Date): boolean {
  const lately = recentAt(pace, now).recent.reduce((sum, count) => sum + count, 0);
  return lately > TIMES_THE_USUAL * Math.max(floor, usual(pace, now));
}

/** The average of ten minutes over the last day. */
function usual(pace: Pace, now: Date): number {
  return fadedDay(pace, now) / WINDOWS_A_DAY;
}

// Fading by itself, it needs one number, not one for each minute of the day.
function fadedDay(pace: Pace, now: Date): number {
  return pace.day * Math.exp(Math.min(0, pace.dayAt - now.getTime()) / DAY_MS);
}

function recentAt({ minute, recent }: Pace, now: Date): Pick<Pace, 'minute' | 'recent'> {
  // A clock that is set back changes nothing.
  const passed = Math.max(0, minuteOf(now) - minute);
  const empty = Array.from({ length: Math.min(passed, WINDOW_MINUTES) }, () => 0);
  return { minute: minute + passed, recent: [...empty, ...recent].slice(0, WINDOW_MINUTES) };
}

function minuteOf(now: Date): number {
  return Math.floor(now.getTime() / MINUTE_MS);
}
