import { forExtraFields } from '@samleng/contract';
import type { NewSignature } from '../../domain/signature/state.ts';
import { NOON, signatureId } from './fixtures.ts';

/** A signature to be stored; each number is another person. */
export function newSignature(number: number, changes: Partial<NewSignature> = {}): NewSignature {
  return {
    id: signatureId(number),
    petition: 'clean-river',
    signerKey: `signer-${number}`,
    name: `Signer ${number}`,
    nameKey: `signer ${number}`,
    country: 'FR',
    ...forExtraFields(() => null),
    showName: true,
    language: 'en',
    partner: null,
    page: null,
    state: 'validated',
    heldBecause: null,
    marks: [],
    expiresAt: null,
    consentsVersion: null,
    email: { address: `signer-${number}@example.org`, addressKey: `mailbox-${number}` },
    signedAt: new Date(NOON.getTime() + number).toISOString(),
    day: '2026-03-01',
    news: null,
    ...changes,
  };
}
