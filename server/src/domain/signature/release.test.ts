import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { releasedState } from './release.ts';

const NOON = new Date('2026-03-01T12:00:00.000Z');
const HELD = {
  state: 'held',
  heldBecause: 'velocity-prefix',
  confirmed: false,
  expiresAt: null,
  eraseAt: null,
} as const;
const PETITION = {
  opensAt: null,
  closesAt: null,
  paused: false,
  confirmation: 'email',
  protection: 'standard',
} as const;

const RELEASED: [what: string, held: object, petition: object, state: string | undefined][] = [
  ['counts when its signer has confirmed it', { confirmed: true }, {}, 'validated'],
  ['counts when no email was ever sent', {}, {}, 'validated'],
  [
    'counts after the closing: it was signed before',
    { confirmed: true },
    { closesAt: '2026-01-01T00:00:00Z' },
    'validated',
  ],
  [
    'waits for its signer while an email can be answered',
    { expiresAt: '2026-03-01T12:00:00.001Z' },
    {},
    'pending',
  ],
  [
    'is nothing when the email was not answered in time',
    { expiresAt: '2026-03-01T12:00:00.000Z' },
    {},
    undefined,
  ],
  [
    'is nothing when the petition takes no confirmation any more',
    { expiresAt: '2026-03-02T12:00:00Z' },
    { closesAt: '2026-02-28T12:00:00Z' },
    undefined,
  ],
];

describe('a held signature that a person releases', () => {
  for (const [what, held, petition, state] of RELEASED) {
    it(what, () =>
      assert.equal(releasedState({ ...HELD, ...held }, { ...PETITION, ...petition }, NOON), state),
    );
  }
});
