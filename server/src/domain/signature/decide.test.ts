import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PetitionFields, SignRequest } from '@samleng/contract';
import { CONSENTS } from '@samleng/locales/consents';
import { decideSignature, type Signable } from './decide.ts';
import type { Evidence, NewSignature } from './state.ts';

const NOW = new Date('2026-03-01T17:30:00.000Z');
const petition: Signable = {
  petition: 'clean-river',
  timeZone: 'Asia/Phnom_Penh',
  fields: PetitionFields.parse({ city: 'optional' }),
  confirmation: 'none',
  protection: 'standard',
  opensAt: null,
  closesAt: null,
  paused: false,
  version: 3,
};
const request = {
  id: '01890000-0000-7000-8000-0000000000AB',
  name: 'Sok Dara',
  email: 'So.K+x@gmail.com',
  country: 'FR',
  consents: { news: false },
  showName: true,
  language: 'km',
} as const;
const PROVEN: Evidence = { proven: true, heldBecause: null, marks: [] };

type Changes = {
  request?: Partial<SignRequest>;
  petition?: Partial<Signable>;
  evidence?: Partial<Evidence>;
  takesUnicode?: boolean;
};

function decide(changes: Changes = {}) {
  return decideSignature(
    { ...petition, ...changes.petition },
    SignRequest.parse({ ...request, ...changes.request }),
    {
      pepper: new Uint8Array(32).fill(7),
      partner: null,
      evidence: { ...PROVEN, ...changes.evidence },
      now: NOW,
      typedEmail: changes.request?.email ?? request.email,
      takesUnicode: changes.takesUnicode ?? true,
    },
  );
}

function signed(changes: Changes = {}): NewSignature {
  const decision = decide(changes);
  assert.ok(decision.ok);
  return decision.signature;
}

const consents = (version?: string) =>
  signed({ request: { consents: { news: true, ...(version && { version }) } } }).consentsVersion;

function refused(changes: Changes) {
  const decision = decide(changes);
  return decision.ok ? [] : decision.errors;
}

describe('decideSignature', () => {
  it('counts at once with a proof, when the petition needs no confirmation', () => {
    const { state, expiresAt } = signed();
    assert.deepEqual({ state, expiresAt }, { state: 'validated', expiresAt: null });
  });

  it('waits 72 hours for the email to be answered, where the petition asks for one', () => {
    const { state, email, expiresAt } = signed({ petition: { confirmation: 'email' } });
    assert.deepEqual([state, email.address], ['pending', 'So.K+x@gmail.com']);
    assert.equal(expiresAt, '2026-03-04T17:30:00.000Z');
  });

  it('asks by email whatever the petition says when nothing proves the work of a browser', () => {
    const { state, email } = signed({ evidence: { proven: false, marks: ['no-proof'] } });
    assert.deepEqual([state, email.address], ['pending', 'So.K+x@gmail.com']);
  });

  it('holds a signature that filled the honeypot or came too fast, until an email confirms it', () => {
    const honeypot = signed({ request: { website: 'https://spam.example' } });
    assert.deepEqual([honeypot.state, honeypot.heldBecause], ['held', 'honeypot']);
    const hasty = signed({ evidence: { heldBecause: 'too-fast' } });
    assert.deepEqual([hasty.state, hasty.heldBecause], ['held', 'too-fast']);
    assert.equal(hasty.expiresAt, '2026-03-04T17:30:00.000Z');
  });

  it('marks a name that mixes scripts, for a person to look at', () => {
    assert.deepEqual(signed({ request: { name: 'Sоk Dara' }, evidence: { marks: ['event'] } }).marks, [
      'event',
      'mixed-scripts',
    ]);
    assert.deepEqual(signed().marks, []);
  });

  it('stores the version of the consents that was shown, if there was such a version', () => {
    assert.equal(consents(CONSENTS.version), CONSENTS.version);
    assert.equal(consents('made-up'), null);
    assert.equal(consents(), null);
  });

  it('identifies the person by a code, the same for every spelling of the mailbox', () => {
    const other = signed({ request: { email: 'sok@googlemail.com' } });
    assert.equal(other.signerKey, signed().signerKey);
    const [one, two] = [request.email, 'sok@googlemail.com'].map(
      (email) => signed({ petition: { confirmation: 'email' }, request: { email } }).email?.addressKey,
    );
    assert.equal(one, two);
    assert.notEqual(one, other.signerKey);
  });

  it("takes the day of the campaign's time zone", () => {
    assert.equal(signed().day, '2026-03-02');
  });

  it('names the wrong field', () => {
    assert.deepEqual(decide({ request: { email: 'sok@exa/mple.org' } }), {
      ok: false,
      problem: 'invalid-signature',
      errors: [{ field: 'email', code: 'invalid' }],
    });
  });

  it('refuses an address that the mail server does not take', () => {
    const unreachable = [{ field: 'email', code: 'email-unreachable' }];
    for (const email of ['ស្រី@example.org', 'josé@example.org', 'ស្រី@ខ្មែរ.example']) {
      assert.deepEqual(refused({ request: { email }, takesUnicode: false }), unreachable, email);
      assert.deepEqual(refused({ request: { email }, takesUnicode: true }), [], email);
    }
    // A domain has a form in ASCII, whatever its script; so have digits and signs of other keyboards.
    for (const email of ['sok@ខ្មែរ.example', 'sok១@example。org', 'ｓｏｋ＠example.org']) {
      assert.deepEqual(refused({ request: { email }, takesUnicode: false }), [], email);
    }
  });
});
