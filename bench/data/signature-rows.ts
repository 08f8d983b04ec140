import { createHash } from 'node:crypto';
import { forExtraFields } from '@samleng/contract';
import type { NewSignature } from '@samleng/server/domain/signature/state';
import { PETITION } from './campaign.ts';
import { person } from '../clients/sign-request.ts';

/** A row of `signatures`, by column. */
export type Row = Record<string, string | number | null>;

/** A signature as passed to the store; each number is another person. */
export function newSignature(index: number, at: Date): NewSignature {
  const { name, country, city } = person(index);
  const hash = createHash('sha256').update(`${index}`).digest();
  const signerKey = hash.subarray(0, 16).toString('base64url');
  return {
    id: uuidOf(at, hash),
    petition: PETITION,
    signerKey,
    former: { signerKey, addressKey: '' },
    name,
    nameKey: name.toLowerCase(),
    country,
    ...forExtraFields(() => null),
    city,
    showName: index % 3 === 0,
    showComment: false,
    language: index % 2 === 0 ? 'km' : 'en',
    partner: index % 4 === 0 ? 'cnrp-minnesota' : null,
    page: 'https://partner.example.org/petition',
    state: 'validated',
    heldBecause: null,
    marks: [],
    domainCode: 'mailboxes',
    expiresAt: null,
    consentsVersion: null,
    version: 1,
    signedAt: at.toISOString(),
    day: at.toISOString().slice(0, 10),
    news: null,
    email: { address: `bench-${index}@example.org`, addressKey: `bench-${index}` },
  };
}

/** The row that the store makes of the same signature. */
export function rowOf(signature: NewSignature): Row {
  const { nameKey, showName, showComment, heldBecause, marks, domainCode, expiresAt, consentsVersion, version, signedAt, ...same } = signature;
  const { news: _news, email: _email, former: _former, signerKey, ...columns } = same;
  return {
    ...columns,
    token: signerKey,
    slot: 0,
    name_key: nameKey,
    show_name: Number(showName),
    consent_news: 0,
    consent_comment: Number(showComment),
    held_because: heldBecause,
    marks: marks.join(' '),
    domain_code: domainCode,
    expires_at: expiresAt,
    confirmed: 0,
    link_hash: null,
    consents_version: consentsVersion,
    petition_version: version,
    signed_at: signedAt,
  };
}

/** Version 7: it begins with the time, so that rows are in the order of their ids. */
function uuidOf(at: Date, hash: Buffer): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const random = hash.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`;
}
