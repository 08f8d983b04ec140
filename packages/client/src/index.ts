export { NetworkError, ProblemError } from './errors.ts';
export { signOrQueue, unsentSignatures, type SignOutcome, type UnsentSignature } from './queue.ts';
export {
  getPartnerSummary,
  getPetition,
  getRecentSigners,
  getSummary,
  getWall,
  sign,
  type ListPosition,
} from './requests.ts';
export { startQueue, type Settled } from './resend.ts';
export { newSignatureId } from './signature-id.ts';
export { refreshSummary, watchSummary, type WatchOptions } from './live.ts';
