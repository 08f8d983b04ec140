import { CONFIRMATION_MS } from './confirm.ts';
import type { HeldBecause, NewSignature } from './state.ts';

type StoredState = Pick<NewSignature, 'state' | 'heldBecause' | 'expiresAt'>;

/**
 * The state of a new signature. A held one has to be confirmed by email on every petition: nobody is told that they
 * are done who are not counted.
 */
export function storedState(
  heldBecause: HeldBecause | null,
  { byEmail, now }: { byEmail: boolean; now: Date },
): StoredState {
  const expiresAt = new Date(now.getTime() + CONFIRMATION_MS).toISOString();
  if (heldBecause !== null) return { state: 'held', heldBecause, expiresAt };
  if (byEmail) return { state: 'pending', heldBecause, expiresAt };
  return { state: 'validated', heldBecause, expiresAt: null };
}

/** The signature with its state once it is known how many its sources have brought. */
export function withRush<Signature extends StoredState & Pick<NewSignature, 'signedAt'>>(
  signature: Signature,
  rush: HeldBecause | null,
): Signature {
  if (rush === null) return signature;
  // A rush takes precedence: confirming by email clears the other reasons, and would release the signature.
  return { ...signature, ...storedState(rush, { byEmail: true, now: new Date(signature.signedAt) }) };
}
