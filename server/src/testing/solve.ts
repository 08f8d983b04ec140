import type { Challenge, Solution } from '@samleng/contract';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** Solves a challenge with altcha-lib's own solver. */
export async function solve(challenge: Challenge): Promise<Solution> {
  const solution = await solveChallenge({ challenge, deriveKey });
  if (solution === null) throw new Error('not solved in time');
  return { counter: solution.counter, derivedKey: solution.derivedKey };
}

/** `proof` of a request, made from a solved challenge as browsers do. */
export async function proofOf(challenge: Challenge): Promise<string> {
  return btoa(JSON.stringify({ challenge, solution: await solve(challenge) }));
}
