import {
  cleanName,
  EXTRA_FIELDS,
  type FieldError,
  isExtra,
  type ParsedSignRequest,
  type PetitionFields,
  STORED_FIELDS,
  type StoredField,
  type StoredValues,
} from '@samleng/contract';
import { knownConsents } from '@samleng/locales/consents';
import { dayIn } from '../time/day.ts';
import { canonicalEmail } from './canonical-email.ts';
import { confirmUntil } from './confirm.ts';
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
  | { ok: true; signature: NewSignature }
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

  const byEmail = petition.confirmation === 'email' || !evidence.proven;
  const decided = stateOf(request, evidence, byEmail);
  const cleaned = nameForms(request.name);
  const signature = {
    ...askedValues(petition.fields, request),
    showName: request.showName,
    language: request.language,
    ...decided,
    nameKey: cleaned.key,
    marks: [...evidence.marks, ...(cleaned.suspicious ? (['mixed-scripts'] as const) : [])],
    expiresAt: decided.state === 'validated' ? null : confirmUntil(now.toISOString()),
    consentsVersion: knownConsents(request.consents.version),
    id: request.id.toLowerCase(),
    petition: petition.petition,
    signerKey: signerKeyOf(pepper, petition.petition, canonical),
    partner,
    page: request.page ?? null,
    signedAt: now.toISOString(),
    day: dayIn(petition.timeZone, now),
    news: request.consents.news ? { email: request.email } : null,
    email: { address: request.email, addressKey: addressKey(pepper, canonical) },
  };
  return { ok: true, signature };
}

function fieldErrors(
  fields: PetitionFields,
  request: ParsedSignRequest,
  email: string | undefined,
): FieldError[] {
  const errors: FieldError[] = [];
  if (email === undefined) errors.push({ field: 'email', code: 'invalid' });
  for (const field of EXTRA_FIELDS) {
    if (fields[field] === 'required' && !request[field]) errors.push({ field, code: 'required' });
  }
  return errors;
}

// Fields that are off are dropped, not refused: the signature may have been queued offline before a change.
function askedValues(fields: PetitionFields, request: ParsedSignRequest): StoredValues {
  const isOff = (field: StoredField) => isExtra(field) && fields[field] === 'off';
  const values = STORED_FIELDS.map((field) => [field, isOff(field) ? null : request[field] || null]);
  return Object.fromEntries(values) as StoredValues;
}

function nameForms(name: string): { key: string; suspicious: boolean } {
  const cleaned = cleanName(name);
  return cleaned.ok ? cleaned : { key: name, suspicious: false };
}

// Held, not refused: autofill fills honeypots too, and a moderator can release a held signature.
function stateOf(
  { website }: ParsedSignRequest,
  evidence: Evidence,
  byEmail: boolean,
): Pick<NewSignature, 'state' | 'heldBecause'> {
  const found = evidence.heldBecause;
  // Velocity wins over the honeypot: confirming would release a signature held for the honeypot.
  const trapped = website?.trim() && (found === null || isProgram(found));
  const heldBecause = trapped ? 'honeypot' : found;
  if (heldBecause !== null) return { state: 'held', heldBecause };
  return { state: byEmail ? 'pending' : 'validated', heldBecause: null };
}
