import {
  cleanName,
  EXTRA_FIELDS,
  type FieldError,
  type FieldErrorCode,
  isExtra,
  type ParsedSignRequest,
  type PetitionFields,
  STORED_FIELDS,
  type StoredField,
  type StoredValues,
} from '@samleng/contract';
import { knownConsents } from '@samleng/locales/consents';
import { dayIn } from '../time/day.ts';
import { mailboxOf, type Mailbox } from '../mailbox/mailbox-keys.ts';
import type { Schedule } from '../petition/status.ts';
import type { EmailTo, Evidence, HeldBecause, NewSignature } from './state.ts';
import { storedState } from './stored-state.ts';
import { emailDomainCode } from '../secrets/domain-code.ts';
import { domainCode } from '../secrets/source-codes.ts';
import { mailDomain, mailDomainOwner } from './mail-domain.ts';

/** The part of a petition that decides about a signature. */
export type Signable = Schedule & {
  petition: string;
  /** IANA time zone of the campaign. */
  timeZone: string;
  fields: PetitionFields;
  /** The current version of its settings. */
  version: number;
};

export type SignDecision =
  | { ok: true; signature: NewSignature }
  | { ok: false; problem: 'invalid-signature'; errors: FieldError[] };

/** `partner` is null if the campaign does not have it. */
type Circumstances = {
  pepper: Uint8Array;
  partner: string | null;
  evidence: Evidence;
  now: Date;
  /** The address before it was cleaned: former keys were made from it. */
  typedEmail: string;
  /** Whether the mail server takes addresses with other than ASCII before the at sign. */
  takesUnicode: boolean;
};

/** @param petition Must be open: see `canBeSigned`. */
export function decideSignature(
  petition: Signable,
  request: ParsedSignRequest,
  { pepper, partner, evidence, now, typedEmail, takesUnicode }: Circumstances,
): SignDecision {
  const mailbox = mailboxOf(pepper, petition.petition, typedEmail);
  const refusal = mailbox === undefined ? 'invalid' : localPartRefusal(request.email, takesUnicode);
  const errors = fieldErrors(petition.fields, request, refusal);
  if (errors.length > 0 || mailbox === undefined) return { ok: false, problem: 'invalid-signature', errors };

  const byEmail = petition.confirmation === 'email' || !evidence.proven;
  const cleaned = nameForms(request.name);
  const signature = {
    ...askedValues(petition.fields, request),
    showName: request.showName,
    showComment: request.consents.comment ?? false,
    language: request.language,
    ...storedState(trapOf(request, evidence), { byEmail, now }),
    nameKey: cleaned.key,
    marks: [...evidence.marks, ...(cleaned.suspicious ? (['mixed-scripts'] as const) : [])],
    consentsVersion: knownConsents(request.consents.version),
    version: signedVersion(petition, request),
    id: request.id.toLowerCase(),
    petition: petition.petition,
    signerKey: mailbox.signerKey,
    former: mailbox.former,
    domainCode: domainCode(pepper, petition.petition, mailDomainOwner(mailDomain(mailbox.canonical))),
    partner,
    page: request.page ?? null,
    signedAt: now.toISOString(),
    day: dayIn(petition.timeZone, now),
    news: request.consents.news ? { email: request.email } : null,
    email: emailTo(pepper, request.email, mailbox, petition),
  };
  return { ok: true, signature };
}

function emailTo(pepper: Uint8Array, address: string, mailbox: Mailbox, { protection }: Schedule): EmailTo {
  const code = protection === 'none' ? {} : { domainCode: emailDomainCode(pepper, mailbox.canonical) };
  return {
    address,
    get addressKey() {
      return mailbox.addressKey;
    },
    ...code,
  };
}

function fieldErrors(
  fields: PetitionFields,
  request: ParsedSignRequest,
  emailRefusal: FieldErrorCode | undefined,
): FieldError[] {
  const errors: FieldError[] = [];
  if (emailRefusal !== undefined) errors.push({ field: 'email', code: emailRefusal });
  for (const field of EXTRA_FIELDS) {
    if (fields[field] === 'required' && !request[field]) errors.push({ field, code: 'required' });
  }
  return errors;
}

// Refused even where no email is needed now: whoever signs again is answered by email.
function localPartRefusal(email: string, takesUnicode: boolean): 'email-unreachable' | undefined {
  const isAscii = /^[\x20-\x7e]*@/.test(email);
  return isAscii || takesUnicode ? undefined : 'email-unreachable';
}

// Fields that are off are dropped, not refused: the signature may have been queued offline before a change.
function askedValues(fields: PetitionFields, request: ParsedSignRequest): StoredValues {
  const isOff = (field: StoredField) => isExtra(field) && fields[field] === 'off';
  const values = STORED_FIELDS.map((field) => [field, isOff(field) ? null : request[field] || null]);
  return Object.fromEntries(values) as StoredValues;
}

// A form may have been open, or a signature queued offline, while a newer version was published.
function signedVersion({ version: current }: Signable, { version }: ParsedSignRequest): number {
  return version === undefined || version < 1 || version > current ? current : version;
}

function nameForms(name: string): { key: string; suspicious: boolean } {
  const cleaned = cleanName(name);
  return cleaned.ok ? cleaned : { key: name, suspicious: false };
}

// Held, not refused: autofill fills honeypots too, and confirming by email clears it.
function trapOf({ website }: ParsedSignRequest, { heldBecause }: Evidence): HeldBecause | null {
  return website?.trim() ? 'honeypot' : heldBecause;
}
