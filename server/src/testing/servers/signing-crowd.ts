import { randomBytes } from 'node:crypto';
import { type SignAnswer, type SignRequest, uuidv7 } from '@samleng/contract';
import type { Db } from '../../database/db.ts';
import { Changes } from '../../database/read-cache.ts';
import { findPetition, type StoredPetition } from '../../petitions/find.ts';
import type { Work } from '../../protection/proof/proof-of-work.ts';
import { createProtection, type Protection } from '../../protection/protection.ts';
import { createPublicCache } from '../../public/public-cache.ts';
import { agreedSigners } from '../../signatures/voices.ts';
import { createSignQueue } from '../../signatures/storing/sign-queue.ts';
import { sign, type SignDeps } from '../../signatures/sign.ts';
import { proofOf } from '../solve.ts';

/** Somebody who signs, from an address. */
export type Person = { email: string; address: string; partner?: string | undefined };

/** How a person was answered; `refused` may try again later. */
export type Answered = SignAnswer['next'] | 'refused';

/** Many people who sign through the real parts of a server, without HTTP and by a clock that the caller sets. */
export type SigningCrowd = {
  /** All at once, and some seconds after each asked for a challenge. @returns How each was answered. */
  sign(people: readonly Person[]): Promise<Answered[]>;
  /** Forgets what a process keeps in memory, where windows pass by the machine's clock, not by ours. */
  restart(): void;
};

const TYPING_MS = 4000;

/** As little as there can be: hundreds of thousands are solved. */
const LEAST_WORK: Work = { cost: 1, derivations: { 1: [1, 1], 2: [1, 1] } };

type Clock = { now: Date };

/** @throws When there is no petition `slug`. */
export async function signingCrowd(db: Db, slug: string, clock: Clock): Promise<SigningCrowd> {
  const petition = await findPetition(db, slug);
  if (petition === undefined) throw new Error(`There is no petition ${slug}.`);
  const now = () => clock.now;
  const pepper = new Uint8Array(32).fill(7);
  const protect = () => createProtection({ db, pepper, now, work: LEAST_WORK });
  const cache = { db, changes: new Changes(), freshMs: 1000, onError: () => undefined };
  const deps = {
    signQueue: createSignQueue({ db }),
    publicCache: createPublicCache({ ...cache, now, senderName: 'Samleng', agreedSigners }),
    pepper,
    protection: protect(),
    live: { changed: () => undefined },
    mailWorker: { wake: () => undefined, takesUnicode: () => true },
    now,
  };
  const attempt = async (people: readonly Person[]): Promise<Attempt[]> => {
    const proofs = await Promise.all(people.map(({ address }) => prove(deps.protection, address)));
    clock.now = new Date(clock.now.getTime() + TYPING_MS);
    return Promise.all(people.map((person, at) => signOne(deps, petition, person, proofs[at]!)));
  };
  return {
    sign: async (people) => {
      const first = await attempt(people);
      // As the client does: the limit by address was reached while they typed.
      const again = await attempt(people.filter((_person, at) => first[at] === 'too-weak'));
      return first.map((one) => answered(one === 'too-weak' ? again.shift()! : one));
    },
    restart: () => void (deps.protection = protect()),
  };
}

/** `too-weak`: a harder proof is wanted. */
type Attempt = Answered | 'too-weak';

function answered(attempt: Attempt): Answered {
  return attempt === 'too-weak' ? 'refused' : attempt;
}

/** @returns '' when the address has asked for too many challenges. */
async function prove(protection: Protection, address: string): Promise<string> {
  const challenge = await protection.challenge(address);
  return challenge === 'too-many-requests' ? '' : proofOf(challenge);
}

async function signOne(
  deps: SignDeps,
  petition: StoredPetition,
  { address, email, partner }: Person,
  proof: string,
): Promise<Attempt> {
  // A browser that gets no challenge tries again later.
  if (proof === '') return 'refused';
  const body: SignRequest = {
    id: uuidv7(deps.now(), randomBytes(10)),
    name: 'Sok Dara',
    country: 'FR',
    consents: { news: false },
    showName: true,
    language: 'en',
    proof,
    email,
    ...(partner === undefined ? {} : { partner }),
  };
  const signed = await sign(deps, petition, body, { address });
  if (signed.ok) return signed.next;
  if (signed.errors?.some(({ code }) => code === 'proof-too-weak')) return 'too-weak';
  throw new Error(`Signing was refused: ${signed.problem}`);
}
