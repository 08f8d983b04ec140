import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProofOfWork, WORK } from '@samleng/server/protection/proof-of-work';
import { proofOf } from '@samleng/server/testing/solve';
import type { Signing } from '../figures/sign.ts';
import { signRequest } from './sign-request.ts';

/** Old enough to come from a person typing: a younger proof would be held as a program's. */
const AGE_MS = 10_000;

/** Many people have their mailbox there. */
const PROVIDERS = ['gmail.com', 'yahoo.com', 'hotmail.com', 'outlook.com'];

/**
 * Signers who have each solved a challenge, from networks of their own, half of them with a mail domain of their own,
 * so that none is held.
 *
 * The first number tried is the solution, because solving is not measured; checking costs the server as much as
 * in production.
 *
 * @param folder Data folder of the server, whose pepper signs challenges.
 */
export function provenSigners(folder: string): () => Promise<Signing> {
  const pepper = readFileSync(join(folder, 'pepper'));
  const work = quickWork(pepper);
  let signers = 0;
  return async () => {
    signers += 1;
    const number = signers;
    const proof = await proofOf(await work.challenge(1, new Date(Date.now() - AGE_MS)));
    const { partner: _partner, ...request } = signRequest();
    const own = `mail-${number}-${randomInt(1e9)}.example`;
    const domain = number % 2 === 0 ? PROVIDERS[(number / 2) % PROVIDERS.length] : own;
    const email = `signer-${number}@${domain}`;
    return { body: { ...request, email, proof }, forwardedFor: addressOf(number) };
  };
}

/** Another IPv4 network for each number. */
function addressOf(number: number): string {
  return `${20 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}.1`;
}

/** A proof costs as much to check as in production, and hardly anything to make. */
function quickWork(pepper: Uint8Array) {
  return createProofOfWork(pepper, { ...WORK, derivations: { 1: [1, 1], 2: [1, 1] } });
}

/** Microseconds of processor time that checking one proof takes. */
export async function checkingMicros(count: number): Promise<number> {
  const work = quickWork(new Uint8Array(32));
  const now = new Date();
  const made = async () => proofOf(await work.challenge(1, now));
  const proofs = await Promise.all(Array.from({ length: count }, made));
  const before = process.cpuUsage();
  for (const proof of proofs) await work.verify(proof, now);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
}
