import type { SignRequest } from '@samleng/contract';
import { deliverFirst, type Accepted } from './delivery.ts';
import { ProblemError } from '../requests/errors.ts';
import type { Prover } from '../proof/prover.ts';
import { resendLater } from './resend.ts';
import { givenAt, isOverdue, keptFromNow, keptUntil, type Unsent } from './unsent.ts';
import { allUnsent, find, isStored } from './unsent-store.ts';

/** Without `keptUntil` it is only in memory, and lost when the page closes. */
export type SignOutcome = ({ kind: 'signed' } & Accepted) | { kind: 'queued'; keptUntil?: Date };

export type UnsentSignature = {
  id: string;
  server: string;
  petition: string;
  /** Personal data: show it only on request. */
  name: string;
  /** By the server's clock where that is known, else by this device's. */
  queuedAt: Date;
  /** Missing when it is only in memory. */
  keptUntil?: Date;
  /**
   * By this device's clock its time is over, and its server does not tell the time. It is deleted once a page has been
   * open for a day after it showed this, which is told by `shownOverdue`.
   */
  overdue?: true;
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
  const queuedAt = new Date(Date.now());
  const wantsProof = prover !== undefined;
  const unsent: Unsent = { server, petition, request, queuedAt, ...keptFromNow(server), wantsProof };
  const delivery = await deliverFirst(unsent, prover);
  if (delivery instanceof ProblemError) throw delivery;
  if (delivery && 'next' in delivery) return { ...delivery, kind: 'signed' };
  resendLater([server]);
  // The server may have answered and told its time.
  const waiting = (await find(request.id)) ?? unsent;
  return { kind: 'queued', ...(isStored(request.id) && { keptUntil: keptUntil(waiting) }) };
}

/** Unsent signatures on this device, of all petitions and servers signed from this origin. */
export async function unsentSignatures(): Promise<UnsentSignature[]> {
  const unsent = await allUnsent();
  return unsent.map((one) => ({
    id: one.request.id,
    server: one.server,
    petition: one.petition,
    name: one.request.name,
    queuedAt: givenAt(one),
    ...(isStored(one.request.id) && { keptUntil: keptUntil(one) }),
    ...(isStored(one.request.id) && isOverdue(one) && { overdue: true }),
  }));
}
