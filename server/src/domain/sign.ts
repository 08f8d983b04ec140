import {
  cleanName,
  type FieldError,
  type ParsedSignRequest,
  type PetitionFields,
  type Confirmation,
  type ProblemCode,
  type SignAnswer,
} from '@samleng/contract';
import { dayIn } from './day.ts';
import { fold } from './fold.ts';
import { canBeSigned, type Schedule } from './status.ts';
import { tokenOf } from './token.ts';

/** What deciding about a signature needs to know of its petition. */
export type Signable = Schedule & {
  petition: string;
  /** IANA time zone of the campaign. */
  timeZone: string;
  fields: PetitionFields;
  confirmation: Confirmation;
};

/** A signature to be stored. Only `news` knows the address, and only when the signer asked for news. */
export type NewSignature = {
  id: string;
  petition: string;
  token: string;
  name: string;
  nameKey: string;
  country: string;
  city: string | null;
  comment: string | null;
  showName: boolean;
  language: string;
  partner: string | null;
  page: string | null;
  state: 'validated' | 'pending' | 'held';
  heldBecause: string | null;
  signedAt: string;
  day: string;
  news: { email: string } | null;
};

export type SignDecision =
  | { ok: true; signature: NewSignature; next: SignAnswer['next'] }
  | { ok: false; problem: ProblemCode; errors?: FieldError[] };

/** What the decision is made with; `partner` is null for one that the campaign does not know. */
type Circumstances = { pepper: Uint8Array; partner: string | null; now: Date };

export function decideSignature(
  petition: Signable,
  request: ParsedSignRequest,
  { pepper, partner, now }: Circumstances,
): SignDecision {
  const verdict = canBeSigned(petition, now);
  if (!verdict.ok) return verdict;
  const folded = fold(request.email);
  const errors = fieldErrors(petition.fields, request, folded);
  if (errors.length > 0 || folded === undefined) return { ok: false, problem: 'invalid-signature', errors };

  const signature = {
    ...shownFields(petition.fields, request),
    ...stateOf(petition, request),
    id: request.id.toLowerCase(),
    petition: petition.petition,
    token: tokenOf(pepper, petition.petition, folded),
    partner,
    page: request.page ?? null,
    signedAt: now.toISOString(),
    day: dayIn(petition.timeZone, now),
    news: request.consents.news ? { email: request.email } : null,
  };
  return { ok: true, signature, next: petition.confirmation === 'email' ? 'confirm' : 'done' };
}

function fieldErrors(
  fields: PetitionFields,
  { city, comment }: ParsedSignRequest,
  foldedEmail: string | undefined,
): FieldError[] {
  const errors: FieldError[] = [];
  if (foldedEmail === undefined) errors.push({ field: 'email', code: 'invalid' });
  if (fields.city === 'required' && !city) errors.push({ field: 'city', code: 'required' });
  if (fields.comment === 'required' && !comment) errors.push({ field: 'comment', code: 'required' });
  return errors;
}

// What the petition no longer asks for is dropped, not refused: the signature may have waited on a phone.
function shownFields(fields: PetitionFields, request: ParsedSignRequest) {
  const { name, country, showName, language, city, comment } = request;
  return {
    name,
    nameKey: nameKey(name),
    country,
    city: fields.city === 'off' ? null : city || null,
    comment: fields.comment === 'off' ? null : comment || null,
    showName,
    language,
  };
}

function nameKey(name: string): string {
  const cleaned = cleanName(name);
  return cleaned.ok ? cleaned.key : name;
}

// Held, not refused: autofill fills honeypots too, and a person can look at what is held.
function stateOf(
  { confirmation }: Signable,
  { website }: ParsedSignRequest,
): Pick<NewSignature, 'state' | 'heldBecause'> {
  if (website?.trim()) return { state: 'held', heldBecause: 'honeypot' };
  return { state: confirmation === 'email' ? 'pending' : 'validated', heldBecause: null };
}
