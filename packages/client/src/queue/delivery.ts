import type { SignAnswer, SignRequest } from '@samleng/contract';
import { EVENT_PROOF_PREFIX } from '@samleng/contract/limits';
import { expected, NetworkError, ProblemError } from '../requests/errors.ts';
import { tryLock } from '../tabs/try-lock.ts';
import { createProver, type Prover } from '../proof/prover.ts';
import { sign } from '../requests/sign.ts';
import { lock } from '../tabs/lock.ts';
import { noteFailure } from './patience.ts';
import { related, type Unsent } from './unsent.ts';
import { find, forget, keep } from './unsent-store.ts';

/** The server's answer; `linkEnded` when it refused the event link and accepted a proof of work instead. */
export type Accepted = SignAnswer & { linkEnded?: true };
type Delivery = Accepted | NetworkError | ProblemError;

/** How often one delivery replaces a refused proof. */
const FRESH_PROOFS = 2;

/** Stores, then sends; undefined when another tab is sending this signature. */
export function deliverFirst(unsent: Unsent, prover: Prover | undefined): Promise<Delivery | undefined> {
  return tryLock(lockName(unsent.request.id), async () => {
    // Before sending: a tab that dies in between must not take the signature with it.
    await keep(unsent);
    return deliver(unsent, false, prover);
  });
}

/**
 * Sends a stored signature; undefined when another tab is sending it or has sent it. Also undefined when the
 * petition is only paused: the signature goes on waiting, since its signer cannot do more.
 */
export function deliverAgain(unsent: Unsent): Promise<Delivery | undefined> {
  return tryLock(lockName(unsent.request.id), async () => {
    const stored = await find(unsent.request.id);
    return stored && deliver(stored, true);
  });
}

/**
 * Forgets a signature, unless a sender was quicker.
 *
 * @returns The withdrawn signature; `gone` when it is not there any more, `busy` while it is being sent.
 */
export async function withdrawUnsent(id: string): Promise<Unsent | 'gone' | 'busy'> {
  const taken = await lock(lockName(id), async () => {
    const unsent = await find(id);
    if (unsent) await forget(id);
    return unsent ?? 'gone';
  });
  return taken ?? 'busy';
}

/** @param waits A paused petition is waited for: only that of a signature which has waited before. */
async function deliver(
  unsent: Unsent,
  waits: boolean,
  prover = createProver(unsent.server),
): Promise<Delivery | undefined> {
  const { server, request } = unsent;
  const delivery = await send(unsent, prover, FRESH_PROOFS).catch(expected);
  const isAway = delivery instanceof NetworkError;
  if (isAway || (waits && isPaused(delivery))) {
    const waitSeconds = isAway ? delivery.retryAfterSeconds : 0;
    noteFailure(server, waitSeconds);
    // Not without an answer: the time known then may come from a cache.
    const stored = waitSeconds !== undefined && (await find(request.id));
    if (stored) await keep(related(stored));
    return isAway ? delivery : undefined;
  }
  await forget(request.id);
  return delivery;
}

const isPaused = (delivery: Delivery): boolean =>
  delivery instanceof ProblemError && delivery.code === 'petition-paused';

/** A refused proof is not the signer's problem: make a fresh one, and in the end leave it in the queue. */
async function send(unsent: Unsent, prover: Prover, freshProofs: number): Promise<Accepted> {
  const request = await proven(unsent, prover);
  try {
    return await sign(unsent.server, unsent.petition, request);
  } catch (error) {
    if (!isProofRefused(error)) throw error;
    if (freshProofs === 0) throw new NetworkError();
    prover.drop();
    const { proof, ...unproven } = request;
    const accepted = await send({ ...unsent, request: unproven }, prover, freshProofs - 1);
    return proof?.startsWith(EVENT_PROOF_PREFIX) ? { ...accepted, linkEnded: true } : accepted;
  }
}

async function proven(unsent: Unsent, prover: Prover): Promise<SignRequest> {
  const { request, wantsProof } = unsent;
  if (request.proof || !wantsProof) return request;
  const proof = await prover.proof();
  if (!proof) return request;
  const proven = { ...request, proof };
  // If the answer is lost on the way, the same proof serves the same signature again.
  // Where tabs cannot lock each other out, it may have been withdrawn while the work was done.
  if (await find(request.id)) await keep({ ...unsent, request: proven });
  return proven;
}

function isProofRefused(error: unknown): boolean {
  if (!(error instanceof ProblemError) || error.errors.length === 0) return false;
  return error.errors.every(({ field }) => field === 'proof');
}

function lockName(id: string): string {
  return `samleng-unsent-${id}`;
}
