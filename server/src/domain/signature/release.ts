import { type Confirmable, standingOf } from './confirm.ts';
import type { Schedule } from '../petition/status.ts';

/**
 * The state of a held signature after a moderator releases it: validated if it is confirmed or needs no
 * confirmation, else pending.
 *
 * @returns undefined when the time to confirm is over.
 */
export function releasedState(
  held: Confirmable,
  petition: Schedule,
  now: Date,
): 'validated' | 'pending' | undefined {
  if (held.confirmed || held.expiresAt === null) return 'validated';
  return standingOf(held, petition, now) === 'waiting' ? 'pending' : undefined;
}
