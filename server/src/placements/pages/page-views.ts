import { dayBefore } from '../../domain/placement/silence.ts';

/** `days`: as many as are shown, the latest last. */
export type Views = { today: number; week: number; days: number[] };

const DAYS_SHOWN = 28;
const WEEK = 7;

/** The days of which views are shown, the last of them today. */
export function shownDays(today: string): string[] {
  return Array.from({ length: DAYS_SHOWN }, (_, at) => dayBefore(today, DAYS_SHOWN - 1 - at));
}

export function viewsOn(views: ReadonlyMap<string, number>, shown: readonly string[]): Views {
  const days = shown.map((day) => views.get(day) ?? 0);
  return { today: days.at(-1)!, week: sum(days.slice(-WEEK)), days };
}

export const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
