import {
  type Challenge,
  type FieldError,
  type FieldErrorCode,
  type ParsedSignRequest,
  TIME_TRAP_MS,
} from '@samleng/contract';
import { NETWORK_DAYS } from '../domain/signature/allowance.ts';
import type { Evidence, Mark } from '../domain/signature/state.ts';
import type { Db } from '../database/db.ts';
import type { RateLimit } from '../http/rate-limit.ts';
import type { StoredPetition } from '../petitions/find.ts';
import type { SpentChallenge } from './proof/spent-challenges.ts';
import { createAddressLimits } from './address-limits.ts';
import { createNetworkKeys } from './allowance/network-keys.ts';
import { domainKindOf, networkCodesOf, type Source } from './allowance/source.ts';
import { createDailyCodes } from './daily-codes.ts';
import { isEventProof, verifyEvent } from './event/event-proof.ts';
import { createFormStamps } from './form-stamp.ts';
import { createProofOfWork, type Work, WORK } from './proof/proof-of-work.ts';

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
      source: Source;
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
  /** The limits past which an address is refused; past that of signatures with a proof it only has to do more work. */
  limitOf(what: 'challenges' | 'signatures-without-proof', address: string): RateLimit;
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
  source: Source;
  marks: Mark[];
};

/** Its limits on addresses live in the memory of this process only; allowances are in the database. */
export function createProtection({ db, pepper, now, work = WORK }: ProtectionDeps): Protection {
  const codes = createDailyCodes(now);
  const signatures = createAddressLimits(SIGNATURES, codes);
  // Their own limit: what comes without a proof must not make others work harder, nor the other way round.
  const unproven = createAddressLimits(SIGNATURES, codes);
  const challenges = createAddressLimits(CHALLENGES, codes);
  const networkKeys = createNetworkKeys(db, pepper, now);
  const proofOfWork = createProofOfWork(pepper, work);
  const stamps = createFormStamps(pepper);

  async function withProof({ origin, source, marks }: Candidate, text: string): Promise<Assessment> {
    const proof = await proofOfWork.verify(text, now());
    if (!proof.ok) return refused(proof.code);
    const isWithin = await signatures.take(origin.address);
    if (!isWithin && proof.level < 2) return refused('proof-too-weak');
    const isTooFast = now().getTime() - proof.issuedAt.getTime() < TIME_TRAP_MS;
    return { ok: true, evidence: evidenceOf(true, isTooFast, marks), source, spent: proof.spent };
  }

  /** Accepted, but must be confirmed by email: there are browsers without JavaScript. */
  async function withoutProof({ origin, source, marks }: Candidate): Promise<Assessment> {
    if (!(await unproven.take(origin.address))) return { ok: false, problem: 'too-many-requests' };
    const stamp = origin.formStamp === undefined ? undefined : stamps.read(origin.formStamp, now());
    const evidence = evidenceOf(false, stamp?.isTooFast ?? false, ['no-proof', ...marks]);
    return { ok: true, evidence, source, spent: stamp?.spent };
  }

  async function underEvent({ petition, source, marks }: Candidate, proof: string): Promise<Assessment> {
    const event = await verifyEvent(db, { petition, proof, now: now() });
    if (!event.ok) return refused(event.code);
    const evidence = evidenceOf(true, false, ['event', ...marks]);
    return {
      ok: true,
      evidence,
      source: { ...source, allowances: 'event' },
      eventPartner: event.partner,
    };
  }

  async function candidateOf(
    { petition, protection }: StoredPetition,
    request: ParsedSignRequest,
    origin: Origin,
  ): Promise<Candidate> {
    const domainKind = domainKindOf(request.email);
    const days = protection === 'none' ? 1 : NETWORK_DAYS;
    const networkCodes = await networkCodesOf(networkKeys, { petition, address: origin.address, days });
    const source: Source = { networkCodes, domainKind, allowances: protection };
    const marks: Mark[] = domainKind === 'disposable' ? ['disposable-domain'] : [];
    return { petition, request, origin, source, marks };
  }

  return {
    challenge: async (address) => {
      if (!(await challenges.take(address))) return 'too-many-requests';
      return proofOfWork.challenge((await signatures.isUsedUp(address)) ? 2 : 1, now());
    },
    limitOf: (what, address) => (what === 'challenges' ? challenges : unproven).limitOf(address),
    stampForm: () => stamps.make(now()),
    renewStamp: (stamp) => stamps.renew(stamp, now()),
    assess: async (petition, request, origin) => {
      const candidate = await candidateOf(petition, request, origin);
      const { source, marks } = candidate;
      if (petition.protection === 'none')
        return { ok: true, evidence: evidenceOf(true, false, marks), source };
      const { proof = '' } = request;
      if (proof === '') return withoutProof(candidate);
      return isEventProof(proof) ? underEvent(candidate, proof) : withProof(candidate, proof);
    },
  };
}

function evidenceOf(proven: boolean, isTooFast: boolean, marks: Mark[]): Evidence {
  return { proven, heldBecause: isTooFast ? 'too-fast' : null, marks };
}

function refused(code: FieldErrorCode): Assessment {
  return { ok: false, problem: 'invalid-signature', errors: [{ field: 'proof', code }] };
}
