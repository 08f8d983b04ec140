import type { Challenge } from '@samleng/contract';
import { TIME_TRAP_MS } from '@samleng/contract/limits';
import { ask } from '../requests/ask.ts';
import { NetworkError } from '../requests/errors.ts';
import { solution } from './solver.ts';

// The server measures by its own clock, from when it made the challenge.
const MARGIN_MS = 500;
/** Allowance for sending. */
const ON_THE_WAY_MS = 60_000;

/** `text` goes into the signature's `proof`. */
export type Proof = { text: string; hasRunOut(): boolean };

/**
 * Asks a server for a challenge and solves it.
 *
 * @returns No sooner than the server's time trap allows; undefined when this browser cannot solve it.
 * @throws {NetworkError} When the server could not be asked, or nobody waits any more.
 * @throws {ProblemError} When it gives no challenges.
 */
export async function prove(server: string, signal: AbortSignal): Promise<Proof | undefined> {
  const challenge = await ask<Challenge>(`${server}/v1/challenge`, { cache: 'no-store', signal });
  const cameAt = performance.now();
  const found = await solution(challenge.parameters, signal);
  if (signal.aborted) throw new NetworkError();
  if (!found) return undefined;
  await pause(cameAt + TIME_TRAP_MS + MARGIN_MS - performance.now());
  const endsAt = cameAt + validFor(challenge) - ON_THE_WAY_MS;
  return {
    text: btoa(JSON.stringify({ challenge, solution: found })),
    hasRunOut: () => endsAt <= performance.now(),
  };
}

/** By the server's clock alone: a phone's may be wrong. Where it does not say when it began, the server judges. */
function validFor({ parameters }: Challenge): number {
  const { issuedAt } = (parameters['data'] ?? {}) as { issuedAt?: number };
  return parameters.expiresAt * 1000 - (issuedAt ?? -Infinity);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
