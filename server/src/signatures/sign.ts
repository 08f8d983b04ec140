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
import type { SignQueue } from './storing/sign-queue.ts';

// A repeat writes other rows than a new signature, so response times could reveal who has signed. Answers therefore
// leave in whole steps after the arrival; when the work takes more than one, the difference is still far below a step.
const ANSWER_STEP_MS = 10;
const EMAILS_WAIT_MS = 35;

export type SignDeps = {
  signQueue: Pick<SignQueue, 'add'>;
  publicCache: Pick<PublicCache, 'creditedPartner' | 'nextInstant'>;
  pepper: Uint8Array;
  protection: Pick<Protection, 'assess' | 'limitOf'>;
  live: Pick<Live, 'changed'>;
  mailWorker: Pick<MailWorker, 'wake' | 'takesUnicode'>;
  now: () => Date;
};

export type Signed =
  | { ok: true; next: SignAnswer['next'] }
  | { ok: false; problem: ProblemCode; errors?: FieldError[] };

/**
 * Signs a petition, for the API and for the form without JavaScript.
 *
 * @param input The body as it was sent, not validated yet.
 * @returns Once the signature is on disk. The answer and its timing are the same for a new one and for a repeat.
 */
export async function sign(
  deps: SignDeps,
  petition: StoredPetition,
  input: unknown,
  origin: Origin,
): Promise<Signed> {
  // Without confirmation the public count reveals a repeat anyway, so a delay would protect nobody.
  const signing = petition.confirmation === 'none' ? signAtOnce : signInSteps;
  const signed = await signing(deps, petition, input, origin);
  // Delayed until the answer has left: some kinds of email take longer to compose, which its timing would reveal.
  if (signed.ok && signed.next === 'confirm')
    setTimeout(() => deps.mailWorker.wake(), EMAILS_WAIT_MS).unref();
  return signed;
}

async function signInSteps(...args: Parameters<typeof signAtOnce>): Promise<Signed> {
  const work = { isOver: false };
  const signing = signAtOnce(...args).finally(() => (work.isOver = true));
  // Awaited only below: until then Node would report a failure as an unhandled rejection.
  signing.catch(() => undefined);
  // The steps start at the arrival. Started at the end of the work, they would reveal how long it took.
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
  // The time of arrival decides, however long it waits for other transactions.
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

  const { evidence, source, spent, eventPartner } = assessment;
  const partner = eventPartner ?? (await credited(deps, petition.campaign, parsed.data.partner));
  const decision = decideSignature(petition, parsed.data, {
    pepper,
    partner,
    evidence,
    now: arrivedAt,
    // A string, or the body would not have been parsed.
    typedEmail: (input as { email: string }).email,
    takesUnicode: deps.mailWorker.takesUnicode(),
  });
  if (!decision.ok) return decision;

  const added = await deps.signQueue.add({
    signature: decision.signature,
    source,
    nextInstant: deps.publicCache.nextInstant(petition),
    linkHash: (id, addressKey) => hashOf(linkToken(pepper, id, addressKey)),
    spent,
  });
  if (!added.ok) {
    return { ok: false, problem: 'invalid-signature', errors: [{ field: 'proof', code: added.problem }] };
  }
  deps.live.changed(petition.petition);
  return { ok: true, next: added.next };
}

async function credited(
  { publicCache }: Pick<SignDeps, 'publicCache'>,
  campaign: string,
  partner: string | undefined,
): Promise<string | null> {
  if (partner === undefined) return null;
  return (await publicCache.creditedPartner(campaign, partner)) ?? null;
}
