import {
  type Challenge,
  type FieldError,
  type FieldErrorCode,
  type ParsedSignRequest,
  TIME_TRAP_MS,
} from '@samleng/contract';
import type { Evidence, HeldBecause, Mark } from '../domain/signature/state.ts';
import type { Db } from '../database/db.ts';
import type { StoredPetition } from '../petitions/find.ts';
import type { SpentChallenge } from './proof/spent-challenges.ts';
import { createAddressLimits } from './address-limits.ts';
import { createDailyCodes } from './daily-codes.ts';
import { isEventProof, verifyEvent } from './event/event-proof.ts';
import { createFormStamps } from './form-stamp.ts';
import { createProofOfWork, type Work, WORK } from './proof/proof-of-work.ts';
import { type Traits, traitsOf } from './traits.ts';
import { createVelocity } from './velocity-watch.ts';

/** Signatures in ten minutes; past that, more work is asked for. */
const SIGNATURES = { ipv4: 30, ipv6Subscriber: 10, ipv6Network: 100 };
/** Challenges in ten minutes: many touch a form and do not sign, but each costs the server a derivation. */
const CHALLENGES = { ipv4: 300, ipv6Subscriber: 100, ipv6Network: 1000 };

/** Where a signature came from, beside what it says. */
export type Origin = {
  /** The client's address; empty where there is no socket. Never stored. */
  address: string;
  /** What `stampForm` wrote into a form without JavaScript; undefined for a browser's own request. */
  formStamp?: string | undefined;
};

type Assessment =
  | {
      ok: true;
      evidence: Evidence;
      /** The challenge to spend in the transaction that stores the signature. */
      spent?: SpentChallenge;
      /** The partner of the event link, who gets the credit whatever the request says. */
      eventPartner?: string;
    }
  | { ok: false; problem: 'invalid-signature'; errors: FieldError[] }
  | { ok: false; problem: 'too-many-requests' };

/** What stands between a petition and floods: all of it kind to cheap phones, none of it silent. */
export type Protection = {
  /** A challenge of the level that the address has come to. */
  challenge(address: string): Promise<Challenge | 'too-many-requests'>;
  /** The instant a form without JavaScript was shown, so that nobody can write another one. */
  stampForm(): string;
  assess(petition: StoredPetition, request: ParsedSignRequest, origin: Origin): Promise<Assessment>;
};

/** @param work Tests have less of it. */
type ProtectionDeps = { db: Db; pepper: Uint8Array; now: () => Date; work?: Work | undefined };

/** One signature on its way up. */
type Candidate = {
  petition: string;
  request: ParsedSignRequest;
  origin: Origin;
  traits: Traits;
  marks: Mark[];
};

/** The ladder of one process: what it remembers lives in memory, and is forgotten with it. */
export function createProtection({ db, pepper, now, work = WORK }: ProtectionDeps): Protection {
  const codes = createDailyCodes(now);
  const signatures = createAddressLimits(SIGNATURES, codes);
  const challenges = createAddressLimits(CHALLENGES, codes);
  const velocity = createVelocity(codes, now);
  const proofOfWork = createProofOfWork(pepper, work);
  const stamps = createFormStamps(pepper);

  async function withProof(candidate: Candidate, text: string): Promise<Assessment> {
    const { petition, origin, traits, marks } = candidate;
    const proof = await proofOfWork.verify(text, now());
    if (!proof.ok) return refused(proof.code);
    const isWithin = await signatures.take(origin.address);
    if (!isWithin && proof.level < 2) return refused('proof-too-weak');
    const rush = velocity.count(petition, traits, proof.spent.challenge);
    const isTooFast = now().getTime() - proof.issuedAt.getTime() < TIME_TRAP_MS;
    const evidence = { proven: true, heldBecause: heldBecause(rush, isTooFast), marks };
    return { ok: true, evidence, spent: proof.spent };
  }

  /** Stored all the same, and confirmed by mail: there are browsers without JavaScript. */
  async function withoutProof(candidate: Candidate): Promise<Assessment> {
    const { petition, request, origin, traits, marks } = candidate;
    if (!(await signatures.take(origin.address))) return { ok: false, problem: 'too-many-requests' };
    const rush = velocity.count(petition, traits, request.id);
    const isTooFast = origin.formStamp !== undefined && stamps.isTooFast(origin.formStamp, now());
    const held = heldBecause(rush, isTooFast);
    return { ok: true, evidence: { proven: false, heldBecause: held, marks: ['no-proof', ...marks] } };
  }

  /** Many people on one tablet or one Wi-Fi, one after the other: only their mailboxes tell of a flood. */
  async function underEvent(candidate: Candidate, proof: string): Promise<Assessment> {
    const { petition, request, traits, marks } = candidate;
    const event = await verifyEvent(db, { petition, proof, now: now() });
    if (!event.ok) return refused(event.code);
    const rush = velocity.count(petition, { domain: traits.domain }, request.id);
    const evidence: Evidence = { proven: true, heldBecause: rush, marks: ['event', ...marks] };
    return { ok: true, evidence, eventPartner: event.partner };
  }

  return {
    challenge: async (address) => {
      if (!(await challenges.take(address))) return 'too-many-requests';
      return proofOfWork.challenge((await signatures.isUsedUp(address)) ? 2 : 1, now());
    },
    stampForm: () => stamps.make(now()),
    assess: async ({ petition, protection }, request, origin) => {
      const { isDisposable, traits } = traitsOf(request, origin.address);
      const marks: Mark[] = isDisposable ? ['disposable-domain'] : [];
      if (protection === 'none') return { ok: true, evidence: { proven: true, heldBecause: null, marks } };
      const candidate = { petition, request, origin, traits, marks };
      const { proof = '' } = request;
      if (proof === '') return withoutProof(candidate);
      return isEventProof(proof) ? underEvent(candidate, proof) : withProof(candidate, proof);
    },
  };
}

// A rush first: what is only too fast is over as soon as the mailbox confirms.
function heldBecause(rush: HeldBecause | null, isTooFast: boolean): HeldBecause | null {
  return rush ?? (isTooFast ? 'too-fast' : null);
}

function refused(code: FieldErrorCode): Assessment {
  return { ok: false, problem: 'invalid-signature', errors: [{ field: 'proof', code }] };
}
