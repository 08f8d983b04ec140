import { isProgram } from './match.ts';
import type { HeldBecause, NewSignature, SignatureState } from './state.ts';
import { isFinal, type Schedule } from '../petition/status.ts';
import { DAY_MS, HOUR_MS } from '../time/durations.ts';

/** How long a signer has to confirm. */
export const CONFIRMATION_MS = 72 * HOUR_MS;

/** How long a signature that a flood brought waits for a person to look at it, before it is deleted. */
export const LOOK_MS = 7 * DAY_MS;

type Held = Pick<Confirmable, 'state' | 'heldBecause'>;

/** Whether a person has to look at it, because it came in a flood: until then its emails are not sent. */
export function awaitsPerson({ state, heldBecause }: Held): boolean {
  return state === 'held' && !isProgram(heldBecause);
}

/** The deadline to store with a signature: one that waits for a person is kept longer. */
export function deadlineOf(signature: Held & Pick<NewSignature, 'expiresAt' | 'signedAt'>): string | null {
  const { expiresAt, signedAt } = signature;
  if (expiresAt === null || !awaitsPerson(signature)) return expiresAt;
  return new Date(Date.parse(signedAt) + LOOK_MS).toISOString();
}

export function confirmUntil(signedAt: string): string {
  return new Date(Date.parse(signedAt) + CONFIRMATION_MS).toISOString();
}

// A mail scanner may have pressed the button: its signer has time to confirm all the same.
const DISOWNED_MS = HOUR_MS;

/** When a signature is erased whose mailbox says "I did not sign this". */
export function erasedAt(now: Date): string {
  return new Date(now.getTime() + DISOWNED_MS).toISOString();
}

/** The part of a stored signature that decides whether it can be confirmed. */
export type Confirmable = {
  state: SignatureState;
  heldBecause: HeldBecause | null;
  confirmed: boolean;
  expiresAt: string | null;
  /** When it will be erased, because its mailbox says "I did not sign this". */
  eraseAt: string | null;
};

/**
 * A signature's state as its signer sees it. `waiting`: to be confirmed; `held`: confirmed, waits for a
 * moderator; `counted`: validated; `expired`: not confirmed in time, can be signed again; `too-late`: not
 * confirmed, and the petition is final; `removed`: withdrawn, disowned, or removed by a moderator.
 */
export type Standing = 'waiting' | 'expired' | 'too-late' | 'held' | 'counted' | 'removed';

export function standingOf(signature: Confirmable, petition: Schedule, now: Date): Standing {
  const { state, confirmed, expiresAt, eraseAt } = signature;
  if (state === 'removed') return 'removed';
  if (state === 'validated') return 'counted';
  if (confirmed) return 'held';
  // The job that erases it runs a little later.
  if (eraseAt !== null && now.getTime() >= Date.parse(eraseAt)) return 'removed';
  if (isFinal(petition, now)) return 'too-late';
  const isOver = expiresAt === null || now.getTime() >= Date.parse(expiresAt);
  return isOver ? 'expired' : 'waiting';
}

/** Whether the signer has confirmed, or never had to, and so may see, change and withdraw the signature. */
export function isManageable(standing: Standing): standing is 'held' | 'counted' {
  return standing === 'held' || standing === 'counted';
}

/** Also of one that a campaigner has removed: its signer need not wait for the erasing. */
export function canWithdraw(standing: Standing): boolean {
  return isManageable(standing) || standing === 'removed';
}

/**
 * The state after confirming. Reading the mailbox proves a person, so a suspicion of a bot is dropped. A
 * signature held for velocity stays held until a moderator has looked at it; one that was released is pending
 * and keeps `heldBecause`.
 */
export function confirmedState(signature: Held): 'validated' | 'held' {
  return awaitsPerson(signature) ? 'held' : 'validated';
}
