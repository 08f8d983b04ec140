import { type FieldError, type ProblemCode, type SignAnswer, SignRequest, Slug } from '@samleng/contract';
import { fieldErrors } from './domain/field-errors.ts';
import { decideSignature } from './domain/sign.ts';
import { nextTallyInstant } from './domain/summary.ts';
import type { Live } from './live.ts';
import type { Db } from './store/open.ts';
import { partnerExists, type StoredPetition } from './store/petitions.ts';
import { addSignature } from './store/signatures.ts';

type SignDeps = { db: Db; pepper: Uint8Array; live: Pick<Live, 'changed'>; now: () => Date };

export type Signed =
  | { ok: true; next: SignAnswer['next'] }
  | { ok: false; problem: ProblemCode; errors?: FieldError[] };

/**
 * Signs a petition: both for a browser's request and for a form without JavaScript.
 *
 * @param input Whatever was sent, as unknown as it came.
 * @returns After the signature is on the disk; the same for a new one and for a repeat.
 */
export async function sign(
  { db, pepper, live, now }: SignDeps,
  petition: StoredPetition,
  input: unknown,
): Promise<Signed> {
  // The instant it arrived decides, not the instant somebody else's transaction let it through.
  const arrivedAt = now();
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { ok: false, problem: 'malformed' };
  }
  const parsed = SignRequest.safeParse(input);
  if (!parsed.success) {
    return { ok: false, problem: 'invalid-signature', errors: fieldErrors(parsed.error, input) };
  }
  const partner = await knownPartner(db, petition.campaign, parsed.data.partner);
  const decision = decideSignature(petition, parsed.data, { pepper, partner, now: arrivedAt });
  if (!decision.ok) return decision;

  await addSignature(db, decision.signature, (before) =>
    nextTallyInstant(petition, before ?? petition.updatedAt, now()),
  );
  live.changed(petition.petition);
  return { ok: true, next: decision.next };
}

async function knownPartner(db: Db, campaign: string, partner: string | undefined): Promise<string | null> {
  if (partner === undefined || !Slug.safeParse(partner).success) return null;
  return (await partnerExists(db, campaign, partner)) ? partner : null;
}
