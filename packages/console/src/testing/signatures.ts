import type { Signature } from '../pages/signatures/model/signature-types.ts';

/** A signature that counts, as the page of signatures gets it. */
export const signature = (changed: Partial<Signature> = {}): Signature => ({
  id: '01900000-0000-7000-8000-000000000001',
  name: 'ចាន់ សុខា',
  state: 'validated',
  reason: null,
  confirmed: 'yes',
  day: '2026-11-28',
  minute: '2026-11-28T05:00',
  signedAt: '2026-11-28T05:00:12.000Z',
  country: 'FR',
  city: 'Paris',
  comment: null,
  phone: null,
  partner: null,
  page: null,
  marks: [],
  domain: null,
  network: null,
  language: 'km',
  showName: false,
  news: false,
  showComment: false,
  version: 1,
  importedIn: null,
  expiresAt: null,
  eraseAt: null,
  ...changed,
});

/** One that waits for somebody to look at it. */
export const heldSignature = (changed: Partial<Signature> = {}): Signature =>
  signature({
    id: '01900000-0000-7000-8000-000000000002',
    name: 'Dara Sok',
    state: 'held',
    reason: 'velocity-prefix',
    confirmed: 'unanswered',
    partner: 'upstream',
    marks: ['disposable-domain'],
    network: 'q8Zr3kPa0LmN',
    ...changed,
  });
