import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProofOfWork, WORK } from '@samleng/server/protection/proof-of-work';
import { proofOf } from '@samleng/server/testing/solve';
import type { Signing } from '../figures/sign.ts';
import { signRequest } from './sign-request.ts';

/** Old enough to come from a person typing: a younger proof would be held as a program's. */
const AGE_MS = 10_000;

/**
 * Signers who have each solved a challenge, from networks and mail domains of their own, so that none is held.
 *
 * The first number tried is the solution, because solving is not measured; checking costs the server as much as
 * in production.
 *
 * @param folder Data folder of the server, whose pepper signs challenges.
 */
export function provenSigners(folder: string): () => Promise<Signing> {
  const pepper = readFileSync(join(folder, 'pepper'));
  const work = createProofOfWork(pepper, { ...WORK, derivations: { 1: [1, 1], 2: [1, 1] } });
  let signers = 0;
  return async () => {
    signers += 1;
    const number = signers;
    const proof = await proofOf(await work.challenge(1, new Date(Date.now() - AGE_MS)));
    const { partner: _partner, ...request } = signRequest();
    const email = `signer@mail-${number}-${randomInt(1e9)}.example`;
    return { body: { ...request, email, proof }, forwardedFor: addressOf(number) };
  };
}

/** Another IPv4 network for each number. */
function addressOf(number: number): string {
  return `${20 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}.1`;
}
