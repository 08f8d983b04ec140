import { setTimeout as pause } from 'node:timers/promises';
import { type FieldError, type ProblemCode, type SignAnswer, SignRequest } from '@samleng/contract';
import { fieldErrors } from '../domain/field-errors.ts';
import { hashOf } from '../domain/secrets/keys.ts';
import { decideSignature } from '../domain/signature/decide.ts';
import { canBeSigned } from '../domain/petition/status.ts';
import { linkToken } from '../domain/secrets/signer-key.ts';
import type { Protection, Origin } from '../protection/protection.ts';
import type { Live } from '../public/live-hub.ts';
import type { MailWorker } from '../mail/mail-worker.ts';
import type { PublicCache } from '../public/public-cache.ts';
import type { StoredPetition } from '../petitions/find.ts';
import type { SignQueue } from './sign-queue.ts';

// A repeat has other things to write; nobody may tell by the time that somebody has signed before. So answers
// leave in steps: also when the work takes longer than one of them, what differs is far less than a step.
const ANSWER_STEP_MS = 10;
const EMAILS_WAIT_MS = 35;

export type SignDeps = {
  signQueue: Pick<SignQueue, 'add'>;
  publicCache: Pick<PublicCache, 'partnerExists' | 'nextInstant'>;
  pepper: Uint8Array;
  protection: Pick<Protection, 'assess'>;
  live: Pick<Live, 'changed'>;
  mailWorker: Pick<MailWorker, 'wake'>;
  now: () => Date;
};

export type Signed =
  | { ok: true; next: SignAnswer['next'] }
  | { ok: false; problem: ProblemCode; errors?: FieldError[] };

/**
 * Signs a petition: both for a browser's request and for a form without JavaScript.
 *
 * @param input Whatever was sent, as unknown as it came.
 * @returns After the signature is on the disk; the same for a new one and for a repeat, in the same time.
 */
export async function sign(
  deps: SignDeps,
  petition: StoredPetition,
  input: unknown,
  origin: Origin,
): Promise<Signed> {
  // The count itself tells where nothing is confirmed: then nobody waits for nothing.
  const signing = petition.confirmation === 'none' ? signAtOnce : signInSteps;
  const signed = await signing(deps, petition, input, origin);
  // A moment later: sending emails keeps the processor busy, for one kind of them longer than for another.
  if (signed.ok && signed.next === 'confirm')
    setTimeout(() => deps.mailWorker.wake(), EMAILS_WAIT_MS).unref();
  return signed;
}

async function signInSteps(...args: Parameters<typeof signAtOnce>): Promise<Signed> {
  const work = { isOver: false };
  const signing = signAtOnce(...args).finally(() => (work.isOver = true));
  // It is awaited below, a step later: until then nobody else may take a failure for a forgotten one.
  signing.catch(() => undefined);
  // Timers begun at the arrival, not at the end of the work, whose fractions of a step would show.
  do await pause(ANSWER_STEP_MS);
  while (!work.isOver);
  return signing;
}

async function signAtOnce(
  deps: SignDeps,
  petition: StoredPetition,
  input: unknown,
  origin: Origin,
): Promise<Signed> {
  const { pepper, now } = deps;
  // The instant it arrived decides, not the instant somebody else's transaction let it through.
  const arrivedAt = now();
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { ok: false, problem: 'malformed' };
  }
  const parsed = SignRequest.safeParse(input);
  if (!parsed.success) {
    return { ok: false, problem: 'invalid-signature', errors: fieldErrors(parsed.error, input) };
  }
  const verdict = canBeSigned(petition, arrivedAt);
  if (!verdict.ok) return verdict;
  const assessment = await deps.protection.assess(petition, parsed.data, origin);
  if (!assessment.ok) return assessment;

  const { evidence, spent, eventPartner } = assessment;
  const partner = eventPartner ?? (await knownPartner(deps, petition.campaign, parsed.data.partner));
  const decision = decideSignature(petition, parsed.data, { pepper, partner, evidence, now: arrivedAt });
  if (!decision.ok) return decision;

  const added = await deps.signQueue.add({
    signature: decision.signature,
    nextInstant: deps.publicCache.nextInstant(petition),
    linkHash: (id, addressKey) => hashOf(linkToken(pepper, id, addressKey)),
    spent,
  });
  if (!added.ok) {
    return { ok: false, problem: 'invalid-signature', errors: [{ field: 'proof', code: added.problem }] };
  }
  deps.live.changed(petition.petition);
  return { ok: true, next: decision.next };
}

async function knownPartner(
  { publicCache }: Pick<SignDeps, 'publicCache'>,
  campaign: string,
  partner: string | undefined,
): Promise<string | null> {
  if (partner === undefined) return null;
  return (await publicCache.partnerExists(campaign, partner)) ? partner : null;
}
