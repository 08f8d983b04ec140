export { NetworkError, ProblemError } from './errors.ts';
export { createProver, type Prover } from './prover.ts';
export { signOrQueue, unsentSignatures, type SignOutcome, type UnsentSignature } from './queue.ts';
export {
  getPartnerSummary,
  getPetition,
  getRecentSigners,
  getSummary,
  getWall,
  type ListPosition,
} from './requests.ts';
export { sign } from './sign.ts';
export { startQueue, type Settled } from './resend.ts';
export { newSignatureId } from './signature-id.ts';
export { keepInMemory } from './unsent-store.ts';
export { refreshSummary, watchSummary, type WatchOptions } from './live.ts';
