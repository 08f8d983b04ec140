import type { Challenge, SignRequest, Solution, Summary } from '@samleng/contract';
import { newSignatureId } from '../queue/signature-id.ts';

/** A summary of an open petition. */
export function aSummary(differences: Partial<Summary> = {}): Summary {
  const { online = 5, paper = 1850, carriedOver = 1000 } = differences;
  return {
    petition: 'right-to-vote',
    count: online + paper + carriedOver,
    online,
    paper,
    carriedOver,
    today: null,
    goal: 54_000,
    status: 'open',
    closesAt: null,
    final: false,
    updatedAt: '2026-01-01T00:00:00.000Z',
    ...differences,
  };
}

/** A valid request of an invented signer. */
export function aSignRequest(differences: Partial<SignRequest> = {}): SignRequest {
  return {
    id: newSignatureId(),
    name: 'សុខ សុភា',
    email: 'sophea@example.org',
    country: 'US',
    consents: { news: false },
    showName: true,
    language: 'km',
    ...differences,
  };
}

/** Made by `altcha-lib` 2.8.0 for the counter 7 at a fiftieth of the usual cost; it accepts `SOLUTION`. */
export function aChallenge(differences: Partial<Challenge['parameters']> = {}): Challenge {
  return {
    parameters: {
      algorithm: 'PBKDF2/SHA-256',
      cost: 100,
      data: { issuedAt: 1_795_460_679_770, level: 1 },
      expiresAt: 4_102_444_800,
      keyLength: 32,
      keyPrefix: 'a58aa673e4c81c9ea63aaa6ef15510ed',
      keySignature: '21e23d0cbf4afd2920bfe8c8c262711ca67d8a4b1ec2137a427299f1916ed8a2',
      nonce: '59cd80bec03be6dbd7ad6970171fcfa1',
      salt: 'f42f9d08cf3ac20465f15bd59f4b1a74',
      ...differences,
    },
    signature: '7bc1e8d8fe71cfc4996d9dfff7522b9b3916c9b875cd5b515e9550787da66bd0',
  };
}
export const SOLUTION: Solution = {
  counter: 7,
  derivedKey: 'a58aa673e4c81c9ea63aaa6ef15510ed6d6cbbb7cbb747648cec77e9c25ede0d',
};

/** Decodes a proof. */
export function readProof(
  proof: string | undefined,
): { challenge: Challenge; solution: Solution } | undefined {
  return proof === undefined ? undefined : JSON.parse(atob(proof));
}
