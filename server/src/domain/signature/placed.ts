import { confirmUntil } from './confirm.ts';
import { hasFreePlace, type Holder } from './places.ts';
import type { NewSignature } from './state.ts';

/** The signature as it can be stored: where all places are taken, it does not count at once but waits. */
export function placed(signature: NewSignature, others: readonly Holder[]): NewSignature {
  if (signature.state !== 'validated' || hasFreePlace(others)) return signature;
  return { ...signature, state: 'pending', expiresAt: confirmUntil(signature.signedAt) };
}
