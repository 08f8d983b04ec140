import { MINUTE_MS } from '../time/durations.ts';

/** `YYYY-MM-DDTHH:MM` in UTC, in this order. */
export type Minute = { minute: string; count: number };

/** Signatures in steps one after the other, the first at `from`, a minute in UTC. */
export type MinuteChart = { from: string; stepMinutes: number; counts: number[] };

/** So many minutes around are shown, to see what it was like before and after. */
const AROUND_MS = 30 * MINUTE_MS;
const STEPS_MAX = 120;
const STEPS = [1, 5, 10, 30, 60, 120];

/** What a stretch of minutes looks like, with a while before and after it. */
export function minuteChart(minutes: readonly Minute[], first: string, last: string): MinuteChart {
  const [from, to] = [msOf(first) - AROUND_MS, msOf(last) + AROUND_MS];
  const inAll = (to - from) / MINUTE_MS + 1;
  const stepMinutes = STEPS.find((step) => inAll / step <= STEPS_MAX) ?? STEPS.at(-1)!;
  const counts = Array.from({ length: Math.ceil(inAll / stepMinutes) }, () => 0);
  const [begin, end] = [minuteAt(from), minuteAt(to)];
  for (const { minute, count } of minutes) {
    if (minute < begin || minute > end) continue;
    counts[Math.floor((msOf(minute) - from) / MINUTE_MS / stepMinutes)]! += count;
  }
  return { from: begin, stepMinutes, counts };
}

const msOf = (minute: string): number => Date.parse(`${minute}:00.000Z`);
const minuteAt = (ms: number): string => new Date(ms).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length);
