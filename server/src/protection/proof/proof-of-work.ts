import { randomInt } from 'node:crypto';
import type { Challenge, FieldErrorCode } from '@samleng/contract';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { keyFor } from '../../domain/secrets/keys.ts';
import type { SpentChallenge } from './spent-challenges.ts';
import { ALGORITHM, type Level, parseProof } from './proof-format.ts';
import { HOUR_MS } from '../../domain/time/durations.ts';

const CHALLENGE_MS = HOUR_MS;

/** The work of each level: a random number of key derivations, from `min` to `max`, of `cost` iterations each. */
export type Work = { cost: number; derivations: Record<Level, readonly [min: number, max: number]> };

/**
 * Level 1 takes about a second on a slow phone, level 2 ten seconds. A challenge costs the server one derivation,
 * some 1.4 ms. `min` is well above zero, so that it does not pay to request challenges until an easy one comes.
 */
export const WORK: Work = { cost: 5000, derivations: { 1: [25, 175], 2: [250, 1750] } };

type VerifiedProof =
  | { ok: true; level: Level; issuedAt: Date; spent: SpentChallenge }
  | { ok: false; code: Extract<FieldErrorCode, 'invalid' | 'proof-expired'> };

type ProofOfWork = {
  challenge(level: Level, now: Date): Promise<Challenge>;
  /** @param text The `proof` of a request, untrusted. */
  verify(text: string, now: Date): Promise<VerifiedProof>;
};

/**
 * Stateless challenges in ALTCHA's format, signed with keys derived from the pepper.
 *
 * @see https://altcha.org/docs/v2/
 */
export function createProofOfWork(pepper: Uint8Array, work: Work): ProofOfWork {
  const secrets = {
    hmacSignatureSecret: secret(pepper, 'proof:signature'),
    // Without it a solution could be computed from the challenge without any work.
    hmacKeySignatureSecret: secret(pepper, 'proof:key'),
  };

  async function challenge(level: Level, now: Date): Promise<Challenge> {
    const [min, max] = work.derivations[level];
    const issuedAt = now.getTime();
    const { parameters, signature = '' } = await createChallenge({
      ...secrets,
      algorithm: ALGORITHM,
      deriveKey,
      cost: work.cost,
      counter: randomInt(min, max + 1),
      data: { issuedAt, level },
    });
    return { parameters: { ...parameters, expiresAt: expiryOf(issuedAt) }, signature };
  }

  async function verify(text: string, now: Date): Promise<VerifiedProof> {
    const proof = parseProof(text);
    if (proof === undefined) return { ok: false, code: 'invalid' };
    const { signature, parameters } = proof.challenge;
    const { expiresAt, ...signed } = parameters;
    const { issuedAt, level } = signed.data;
    if (expiresAt !== expiryOf(issuedAt)) return { ok: false, code: 'invalid' };
    const challenge = { parameters: signed, signature };
    const { verified } = await verifySolution({ ...secrets, challenge, solution: proof.solution, deriveKey });
    if (!verified) return { ok: false, code: 'invalid' };
    if (now.getTime() >= expiresAt * 1000) return { ok: false, code: 'proof-expired' };
    const spent = { challenge: signature, expiresAt: new Date(expiresAt * 1000).toISOString() };
    return { ok: true, level, issuedAt: new Date(issuedAt), spent };
  }

  return { challenge, verify };
}

/**
 * In seconds since 1970. It is not signed, because the library would then check it against the system clock instead
 * of ours; it follows from `issuedAt`, which is signed.
 */
function expiryOf(issuedAt: number): number {
  return Math.floor((issuedAt + CHALLENGE_MS) / 1000);
}

function secret(pepper: Uint8Array, purpose: string): string {
  return Buffer.from(keyFor(pepper, purpose)).toString('hex');
}
