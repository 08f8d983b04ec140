import { type Confirmable, standingOf } from './confirm.ts';
import type { Schedule } from '../petition/status.ts';

/**
 * What a held signature becomes when a person lets it through: counted, where its signer has confirmed it or
 * never had to; else it waits for its signer like any other.
 *
 * @returns undefined when its signer's time to confirm is over.
 */
export function releasedState(
  held: Confirmable,
  petition: Schedule,
  now: Date,
): 'validated' | 'pending' | undefined {
  if (held.confirmed || held.expiresAt === null) return 'validated';
  return standingOf(held, petition, now) === 'waiting' ? 'pending' : undefined;
}
