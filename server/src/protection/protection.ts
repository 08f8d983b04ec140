import {
  type Challenge,
  type FieldError,
  type FieldErrorCode,
  type ParsedSignRequest,
  TIME_TRAP_MS,
} from '@samleng/contract';
import { hashOf } from '../domain/secrets/keys.ts';
import { canonicalEmail } from '../domain/signature/canonical-email.ts';
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

/** Signatures in each window; beyond that, clients must do more work. */
const SIGNATURES = { ipv4: 30, ipv6Subscriber: 10, ipv6Network: 100 };
/** Challenges in each window: more, since many people open a form and do not sign; limited, since each costs CPU. */
const CHALLENGES = { ipv4: 300, ipv6Subscriber: 100, ipv6Network: 1000 };

/** Where a signature came from. */
export type Origin = {
  /** The client's address; empty where there is no socket. Never stored. */
  address: string;
  /** The result of `stampForm`, from a form without JavaScript; undefined for requests by script. */
  formStamp?: string | undefined;
};

type Assessment =
  | {
      ok: true;
      evidence: Evidence;
      /** The challenge or stamp to spend in the transaction that stores the signature. */
      spent?: SpentChallenge | undefined;
      /** The event link's partner, who gets the credit instead of the partner in the request. */
      eventPartner?: string;
    }
  | { ok: false; problem: 'invalid-signature'; errors: FieldError[] }
  | { ok: false; problem: 'too-many-requests' };

/** Protects petitions from floods. Must not burden cheap phones, and never drops a signature silently. */
export type Protection = {
  /** A challenge; at a higher level once the address has used up its signatures. */
  challenge(address: string): Promise<Challenge | 'too-many-requests'>;
  /** A signed timestamp for a form without JavaScript, good for one signature. */
  stampForm(): string;
  /** Another one for the form that is shown again, which was first shown when the stamp says. */
  renewStamp(stamp: string): string;
  assess(petition: StoredPetition, request: ParsedSignRequest, origin: Origin): Promise<Assessment>;
};

/** `work` is lower in tests. */
type ProtectionDeps = { db: Db; pepper: Uint8Array; now: () => Date; work?: Work | undefined };

/** A signature being assessed. */
type Candidate = {
  petition: string;
  request: ParsedSignRequest;
  origin: Origin;
  traits: Traits;
  marks: Mark[];
};

/** Its limits and paces live in the memory of this process only. */
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

  /** Accepted, but must be confirmed by email: there are browsers without JavaScript. */
  async function withoutProof(candidate: Candidate): Promise<Assessment> {
    const { petition, request, origin, traits, marks } = candidate;
    if (!(await signatures.take(origin.address))) return { ok: false, problem: 'too-many-requests' };
    const rush = velocity.count(petition, traits, onceOf(request));
    const stamp = origin.formStamp === undefined ? undefined : stamps.read(origin.formStamp, now());
    const held = heldBecause(rush, stamp?.isTooFast ?? false);
    const evidence: Evidence = { proven: false, heldBecause: held, marks: ['no-proof', ...marks] };
    return { ok: true, evidence, spent: stamp?.spent };
  }

  /** Many people share one tablet or Wi-Fi, so only their mail domains can reveal a flood. */
  async function underEvent(candidate: Candidate, proof: string): Promise<Assessment> {
    const { petition, request, traits, marks } = candidate;
    const event = await verifyEvent(db, { petition, proof, now: now() });
    if (!event.ok) return refused(event.code);
    const rush = velocity.count(petition, { domain: traits.domain }, onceOf(request));
    const evidence: Evidence = { proven: true, heldBecause: rush, marks: ['event', ...marks] };
    return { ok: true, evidence, eventPartner: event.partner };
  }

  return {
    challenge: async (address) => {
      if (!(await challenges.take(address))) return 'too-many-requests';
      return proofOfWork.challenge((await signatures.isUsedUp(address)) ? 2 : 1, now());
    },
    stampForm: () => stamps.make(now()),
    renewStamp: (stamp) => stamps.renew(stamp, now()),
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

// A rush takes precedence: confirming by email clears `too-fast`, and would release the signature.
function heldBecause(rush: HeldBecause | null, isTooFast: boolean): HeldBecause | null {
  return rush ?? (isTooFast ? 'too-fast' : null);
}

// The id alone would let a flood through that sends one id with many mailboxes. Hashed, so that no address is kept.
function onceOf({ id, email }: ParsedSignRequest): string {
  return hashOf(`${id.toLowerCase()} ${canonicalEmail(email) ?? email}`);
}

function refused(code: FieldErrorCode): Assessment {
  return { ok: false, problem: 'invalid-signature', errors: [{ field: 'proof', code }] };
}
