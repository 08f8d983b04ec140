import {
  cleanName,
  type FieldError,
  type ParsedSignRequest,
  PetitionFields,
  type SignAnswer,
} from '@samleng/contract';
import { knownConsents } from '@samleng/locales/consents';
import { dayIn } from '../time/day.ts';
import { fold } from './canonical-email.ts';
import { isProgram } from './match.ts';
import type { Schedule } from '../petition/status.ts';
import { addressKey, tokenOf } from '../secrets/signer-key.ts';

/** What deciding about a signature needs to know of its petition. */
export type Signable = Schedule & {
  petition: string;
  /** IANA time zone of the campaign. */
  timeZone: string;
  fields: PetitionFields;
};

export type SignatureState = 'pending' | 'validated' | 'held' | 'removed';

/** `honeypot` and `too-fast` are over once the signer confirms; the others are for a person to look at. */
export type HeldBecause =
  | 'honeypot'
  | 'too-fast'
  | 'velocity-prefix'
  | 'velocity-domain'
  | 'velocity-partner';

/** What a person may want to know when looking through signatures; none of it decides anything alone. */
export type Mark = 'event' | 'no-proof' | 'disposable-domain' | 'mixed-scripts';

/** What speaks for and against a signature beside its own words. */
export type Evidence = {
  /** It came with work, under an event link, or on a petition that asks for neither. */
  proven: boolean;
  heldBecause: HeldBecause | null;
  marks: Mark[];
};

const CONFIRMATION_MS = 72 * 60 * 60 * 1000;

/** A signature to be stored. Only `news` and `letter` know the address, and only where it is needed. */
export type NewSignature = {
  id: string;
  petition: string;
  token: string;
  name: string;
  nameKey: string;
  country: string;
  phone: string | null;
  city: string | null;
  comment: string | null;
  showName: boolean;
  language: string;
  partner: string | null;
  page: string | null;
  state: Exclude<SignatureState, 'removed'>;
  heldBecause: HeldBecause | null;
  marks: Mark[];
  /** Until when it can be confirmed; null when it need not be. */
  expiresAt: string | null;
  consentsVersion: string | null;
  signedAt: string;
  day: string;
  news: { email: string } | null;
  /** Where to write; null when the signature needs no letter. */
  letter: { email: string; addressKey: string } | null;
};

export type SignDecision =
  | { ok: true; signature: NewSignature; next: SignAnswer['next'] }
  | { ok: false; problem: 'invalid-signature'; errors: FieldError[] };

/** What the decision is made with; `partner` is null for one that the campaign does not know. */
type Circumstances = { pepper: Uint8Array; partner: string | null; evidence: Evidence; now: Date };

/** @param petition One that can be signed now. */
export function decideSignature(
  petition: Signable,
  request: ParsedSignRequest,
  { pepper, partner, evidence, now }: Circumstances,
): SignDecision {
  const folded = fold(request.email);
  const errors = fieldErrors(petition.fields, request, folded);
  if (errors.length > 0 || folded === undefined) return { ok: false, problem: 'invalid-signature', errors };

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
    token: tokenOf(pepper, petition.petition, folded),
    partner,
    page: request.page ?? null,
    signedAt: now.toISOString(),
    day: dayIn(petition.timeZone, now),
    news: request.consents.news ? { email: request.email } : null,
    letter: byLetter ? { email: request.email, addressKey: addressKey(pepper, folded) } : null,
  };
  return { ok: true, signature, next: byLetter ? 'confirm' : 'done' };
}

function fieldErrors(
  fields: PetitionFields,
  request: ParsedSignRequest,
  foldedEmail: string | undefined,
): FieldError[] {
  const errors: FieldError[] = [];
  if (foldedEmail === undefined) errors.push({ field: 'email', code: 'invalid' });
  for (const field of PetitionFields.keyof().options) {
    if (fields[field] === 'required' && !request[field]) errors.push({ field, code: 'required' });
  }
  return errors;
}

// What the petition no longer asks for is dropped, not refused: the signature may have waited on a phone.
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

// Held, not refused: autofill fills honeypots too, and a person can look at what is held.
function stateOf(
  { website }: ParsedSignRequest,
  evidence: Evidence,
  byLetter: boolean,
): Pick<NewSignature, 'state' | 'heldBecause'> {
  const found = evidence.heldBecause;
  // What a person must look at stays so: confirming would release what the honeypot alone caught.
  const trapped = website?.trim() && (found === null || isProgram(found));
  const heldBecause = trapped ? 'honeypot' : found;
  if (heldBecause !== null) return { state: 'held', heldBecause };
  return { state: byLetter ? 'pending' : 'validated', heldBecause: null };
}
