import { forExtraFields } from '@samleng/contract';
import type { NewSignature } from '../../domain/signature/state.ts';
import type { Source } from '../../protection/allowance/source.ts';
import { NOON, signatureId } from './fixtures.ts';

/** Where a signature of a petition without protection comes from. */
export const ANYWHERE: Source = { networkCodes: [], domainKind: 'own', allowances: 'none' };

/** A signature to be stored; each number is another person. */
export function newSignature(number: number, changes: Partial<NewSignature> = {}): NewSignature {
  const signerKey = changes.signerKey ?? `signer-${number}`;
  return {
    id: signatureId(number),
    petition: 'clean-river',
    signerKey,
    former: { signerKey, addressKey: changes.email?.addressKey ?? 'mailbox' },
    name: `Signer ${number}`,
    nameKey: `signer ${number}`,
    country: 'FR',
    ...forExtraFields(() => null),
    showName: true,
    showComment: false,
    language: 'en',
    partner: null,
    page: null,
    state: 'validated',
    heldBecause: null,
    marks: [],
    domainCode: null,
    expiresAt: null,
    consentsVersion: null,
    version: 1,
    email: { address: `signer-${number}@example.org`, addressKey: `mailbox-${number}` },
    signedAt: new Date(NOON.getTime() + number).toISOString(),
    day: '2026-03-01',
    news: null,
    ...changes,
  };
}
