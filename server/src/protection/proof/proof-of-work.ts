import { randomInt } from 'node:crypto';
import type { Challenge, FieldErrorCode } from '@samleng/contract';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { hashOf, keyFor } from '../../domain/secrets/keys.ts';
import type { SpentChallenge } from './spent-challenges.ts';
import { ALGORITHM, type Level, parseProof } from './proof-format.ts';

const CHALLENGE_MS = 60 * 60 * 1000;

/** How much work each level is: derivations of `cost` iterations, from the one number to the other. */
export type Work = { cost: number; derivations: Record<Level, readonly [min: number, max: number]> };

/**
 * About a second on a slow phone, and ten of them. One derivation is what a challenge costs the server:
 * some 1.4 ms; the browser's own overhead is small beside it. The least is not near zero, so that nobody
 * asks for challenges until an easy one comes.
 */
export const WORK: Work = { cost: 5000, derivations: { 1: [25, 175], 2: [250, 1750] } };

type VerifiedProof =
  | { ok: true; level: Level; issuedAt: Date; spent: SpentChallenge }
  | { ok: false; code: Extract<FieldErrorCode, 'invalid' | 'proof-expired'> };

type ProofOfWork = {
  challenge(level: Level, now: Date): Promise<Challenge>;
  /** @param text `proof` of a request, whatever it is. */
  verify(text: string, now: Date): Promise<VerifiedProof>;
};

/**
 * Challenges in ALTCHA's format that only this server's pepper can sign; nothing of them is stored.
 *
 * @see https://altcha.org/docs/v2/
 */
export function createProofOfWork(pepper: Uint8Array, work: Work): ProofOfWork {
  const secrets = {
    hmacSignatureSecret: secret(pepper, 'proof:signature'),
    // Without it a solution could be made up from the challenge alone.
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
    const spent = { challenge: hashOf(signature), expiresAt: new Date(expiresAt * 1000).toISOString() };
    return { ok: true, level, issuedAt: new Date(issuedAt), spent };
  }

  return { challenge, verify };
}

/**
 * In seconds since 1970. It follows from what is signed and is not signed itself, because the library
 * would hold it against a clock of its own.
 */
function expiryOf(issuedAt: number): number {
  return Math.floor((issuedAt + CHALLENGE_MS) / 1000);
}

function secret(pepper: Uint8Array, purpose: string): string {
  return Buffer.from(keyFor(pepper, purpose)).toString('hex');
}
