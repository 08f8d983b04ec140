import type { Challenge } from '@samleng/contract';
import { TIME_TRAP_MS } from '@samleng/contract/limits';
import { ask } from '../requests/ask.ts';
import { solution } from './solver.ts';

// The server measures from the moment it made the challenge, by a clock of its own.
const MARGIN_MS = 500;
/** What the sending itself may take. */
const ON_THE_WAY_MS = 60_000;

/** `text` is what a signature carries. */
export type Proof = { text: string; hasRunOut(): boolean };

/**
 * Asks a server for a challenge and solves it.
 *
 * @returns Not before the server would believe that a person has signed; undefined when this browser
 *   cannot solve it.
 * @throws {NetworkError} When the server could not be asked.
 * @throws {ProblemError} When it gives no challenges.
 * @throws {DOMException} `AbortError`, by the caller's own signal.
 */
export async function prove(server: string, signal: AbortSignal): Promise<Proof | undefined> {
  const challenge = await ask<Challenge>(`${server}/v1/challenge`, { cache: 'no-store', signal });
  const [cameAt, readyAt] = [Date.now(), performance.now() + TIME_TRAP_MS + MARGIN_MS];
  const found = await solution(challenge.parameters, signal);
  signal.throwIfAborted();
  if (!found) return undefined;
  await pause(readyAt - performance.now());
  const endsAt = challenge.parameters.expiresAt * 1000 - ON_THE_WAY_MS;
  return {
    text: btoa(JSON.stringify({ challenge, solution: found })),
    // A phone's clock may be hours off: what seemed too old when it came is for the server to judge.
    hasRunOut: () => cameAt < endsAt && endsAt <= Date.now(),
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
