import type { SignRequest } from '@samleng/contract';
import { deliverFirst, type Accepted } from './delivery.ts';
import { ProblemError } from '../requests/errors.ts';
import type { Prover } from '../proof/prover.ts';
import { resendLater } from './resend.ts';
import { allUnsent, isStored, keptUntil } from './unsent-store.ts';

/** Without `keptUntil` it is only in memory, and lost when the page closes. */
export type SignOutcome = ({ kind: 'signed' } & Accepted) | { kind: 'queued'; keptUntil?: Date };

export type UnsentSignature = {
  id: string;
  server: string;
  petition: string;
  /** Personal data: show it only on request. */
  name: string;
  queuedAt: Date;
  /** Missing when it is only in memory. */
  keptUntil?: Date;
};

/**
 * Signs. When the server cannot be reached the signature waits on this device, with the same id, until
 * `startQueue` has sent it.
 *
 * @param prover Makes the proof of work, where the petition wants one.
 * @throws {ProblemError} When the server refused; then nothing is kept.
 */
export async function signOrQueue(
  server: string,
  petition: string,
  request: SignRequest,
  prover?: Prover,
): Promise<SignOutcome> {
  const unsent = { server, petition, request, queuedAt: new Date(), wantsProof: prover !== undefined };
  const delivery = await deliverFirst(unsent, prover);
  if (delivery instanceof ProblemError) throw delivery;
  if (delivery && 'next' in delivery) return { ...delivery, kind: 'signed' };
  resendLater();
  return { kind: 'queued', ...(isStored(request.id) && { keptUntil: keptUntil(unsent) }) };
}

/** Unsent signatures on this device, of all petitions and servers signed from this origin. */
export async function unsentSignatures(): Promise<UnsentSignature[]> {
  const unsent = await allUnsent();
  return unsent.map((one) => ({
    id: one.request.id,
    server: one.server,
    petition: one.petition,
    name: one.request.name,
    queuedAt: one.queuedAt,
    ...(isStored(one.request.id) && { keptUntil: keptUntil(one) }),
  }));
}
