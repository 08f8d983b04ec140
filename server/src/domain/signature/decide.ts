import {
  cleanName,
  type FieldError,
  type ParsedSignRequest,
  PetitionFields,
  type SignAnswer,
} from '@samleng/contract';
import { knownConsents } from '../petition/consents.ts';
import { dayIn } from '../time/day.ts';
import { canonicalEmail } from './canonical-email.ts';
import { CONFIRMATION_MS } from './confirm.ts';
import { isProgram } from './match.ts';
import type { Schedule } from '../petition/status.ts';
import type { Evidence, NewSignature } from './state.ts';
import { addressKey, signerKeyOf } from '../secrets/signer-key.ts';

/** The part of a petition that decides about a signature. */
export type Signable = Schedule & {
  petition: string;
  /** IANA time zone of the campaign. */
  timeZone: string;
  fields: PetitionFields;
};

export type SignDecision =
  | { ok: true; signature: NewSignature; next: SignAnswer['next'] }
  | { ok: false; problem: 'invalid-signature'; errors: FieldError[] };

/** `partner` is null if the campaign does not have it. */
type Circumstances = { pepper: Uint8Array; partner: string | null; evidence: Evidence; now: Date };

/** @param petition Must be open: see `canBeSigned`. */
export function decideSignature(
  petition: Signable,
  request: ParsedSignRequest,
  { pepper, partner, evidence, now }: Circumstances,
): SignDecision {
  const canonical = canonicalEmail(request.email);
  const errors = fieldErrors(petition.fields, request, canonical);
  if (errors.length > 0 || canonical === undefined)
    return { ok: false, problem: 'invalid-signature', errors };

  const byLetter = petition.confirmation === 'email' || !evidence.proven;
  const cleaned = nameForms(request.name);
  const signature = {
    ...shownFields(petition.fields, request),
    ...stateOf(request, evidence, byLetter),
    nameKey: cleaned.key,
    marks: [...evidence.marks, ...(cleaned.suspicious ? (['mixed-scripts'] as const) : [])],
    expiresAt: byLetter ? new Date(now.getTime() + CONFIRMATION_MS).toISOString() : null,
    consentsVersion: knownConsents(request.consents.version),
    id: request.id.toLowerCase(),
    petition: petition.petition,
    token: signerKeyOf(pepper, petition.petition, canonical),
    partner,
    page: request.page ?? null,
    signedAt: now.toISOString(),
    day: dayIn(petition.timeZone, now),
    news: request.consents.news ? { email: request.email } : null,
    letter: byLetter ? { email: request.email, addressKey: addressKey(pepper, canonical) } : null,
  };
  return { ok: true, signature, next: byLetter ? 'confirm' : 'done' };
}

function fieldErrors(
  fields: PetitionFields,
  request: ParsedSignRequest,
  email: string | undefined,
): FieldError[] {
  const errors: FieldError[] = [];
  if (email === undefined) errors.push({ field: 'email', code: 'invalid' });
  for (const field of PetitionFields.keyof().options) {
    if (fields[field] === 'required' && !request[field]) errors.push({ field, code: 'required' });
  }
  return errors;
}

// Fields that are off are dropped, not refused: the signature may have been queued offline before a change.
function shownFields(fields: PetitionFields, request: ParsedSignRequest) {
  const { name, country, showName, language, phone, city, comment } = request;
  return {
    name,
    country,
    phone: fields.phone === 'off' ? null : phone || null,
    city: fields.city === 'off' ? null : city || null,
    comment: fields.comment === 'off' ? null : comment || null,
    showName,
    language,
  };
}

function nameForms(name: string): { key: string; suspicious: boolean } {
  const cleaned = cleanName(name);
  return cleaned.ok ? cleaned : { key: name, suspicious: false };
}

// Held, not refused: autofill fills honeypots too, and a moderator can release a held signature.
function stateOf(
  { website }: ParsedSignRequest,
  evidence: Evidence,
  byLetter: boolean,
): Pick<NewSignature, 'state' | 'heldBecause'> {
  const found = evidence.heldBecause;
  // Velocity wins over the honeypot: confirming would release a signature held for the honeypot.
  const trapped = website?.trim() && (found === null || isProgram(found));
  const heldBecause = trapped ? 'honeypot' : found;
  if (heldBecause !== null) return { state: 'held', heldBecause };
  return { state: byLetter ? 'pending' : 'validated', heldBecause: null };
}
