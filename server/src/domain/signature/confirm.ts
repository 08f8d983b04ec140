import { isProgram } from './match.ts';
import type { HeldBecause, SignatureState } from './state.ts';
import { isFinal, type Schedule } from '../petition/status.ts';

/** What of a stored signature decides whether its signer can confirm it. */
export type Confirmable = {
  state: SignatureState;
  heldBecause: HeldBecause | null;
  confirmed: boolean;
  expiresAt: string | null;
};

/**
 * How a signature stands for its signer. `waiting`: for the button; `held`: confirmed, and a person will look
 * at it; `counted`; `expired` and `too-late`: it was not confirmed in time, and in the second case the petition
 * takes no more; `removed`: nobody's any more.
 */
export type Standing = 'waiting' | 'expired' | 'too-late' | 'held' | 'counted' | 'removed';

export function standingOf(signature: Confirmable, petition: Schedule, now: Date): Standing {
  const { state, confirmed, expiresAt } = signature;
  if (state === 'removed') return 'removed';
  if (state === 'validated') return 'counted';
  if (confirmed) return 'held';
  if (isFinal(petition, now)) return 'too-late';
  const isOver = expiresAt === null || now.getTime() >= Date.parse(expiresAt);
  return isOver ? 'expired' : 'waiting';
}

/** Whether its signer has confirmed it, or never had to: from then on it can be seen, changed and withdrawn. */
export function isManageable(standing: Standing): standing is 'held' | 'counted' {
  return standing === 'held' || standing === 'counted';
}

/**
 * What pressing the button makes of a signature that waits for it. Whoever reads a mailbox is no program;
 * what was held because others came with it in numbers is still for a person to look at, unless one has: what
 * was released is pending, and keeps the reason.
 */
export function confirmedState({
  state,
  heldBecause,
}: Pick<Confirmable, 'state' | 'heldBecause'>): 'validated' | 'held' {
  return state === 'held' && !isProgram(heldBecause) ? 'held' : 'validated';
}
