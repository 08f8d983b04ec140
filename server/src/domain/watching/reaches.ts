import type { PetitionStatus } from '@samleng/contract';
import { dayIn } from '../time/day.ts';
import { DAY_MS } from '../time/durations.ts';
import type { Pace } from './pace.ts';

/**
 * When the goal will be reached at the present pace. `short`: not before the closing, by which there will be `count`.
 * `never`: nobody signs. `too-early`: no whole day has passed yet.
 */
export type Reaches =
  | { kind: 'reached' }
  | { kind: 'on'; day: string }
  | { kind: 'short'; count: number }
  | { kind: 'never' }
  | { kind: 'too-early' };

export type Projected = {
  count: number;
  goal: number;
  pace: Pace;
  status: PetitionStatus;
  /** Any offset; null for no closing. */
  closesAt: string | null;
  timeZone: string;
};

/** Farther ahead a day says nothing. */
const AHEAD_MAX_MS = 100 * 365 * DAY_MS;

export function reaches(petition: Projected, now: Date): Reaches {
  const { count, goal, pace, status, closesAt, timeZone } = petition;
  if (count >= goal) return { kind: 'reached' };
  if (status === 'closed') return { kind: 'short', count };
  if (status === 'paused') return { kind: 'never' };
  if (status === 'upcoming' || pace.days === 0) return { kind: 'too-early' };
  if (pace.perDay === 0) return { kind: 'never' };
  const aheadMs = ((goal - count) / pace.perDay) * DAY_MS;
  if (closesAt !== null && now.getTime() + aheadMs >= Date.parse(closesAt)) {
    const days = (Date.parse(closesAt) - now.getTime()) / DAY_MS;
    return { kind: 'short', count: Math.min(goal - 1, Math.floor(count + days * pace.perDay)) };
  }
  if (aheadMs > AHEAD_MAX_MS) return { kind: 'never' };
  return { kind: 'on', day: dayIn(timeZone, new Date(now.getTime() + aheadMs)) };
}
