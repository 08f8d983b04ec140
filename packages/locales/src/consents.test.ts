import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { CONSENT_WORDS, CONSENTS, consentsFor, handOverOf, knownConsents } from './consents.ts';

// Stored signatures refer to these versions: add a line for a new one, never change a line.
const DIGESTS: Record<string, string> = {
  '2026-11': 'hX5c-XYfJMh0dfVBWj5HX133-fc4tqUISH-ew3dC0Hw',
  '2026-12': 'df4-7j0uyoJX9lCedkdSTnsnAioe2dxbQ6KE9sadx6Y',
  '2027-01': 'n2dVMmTfCxpdrxk2ULBIEbAhB-TkGjH8PaF-QD0ZlMg',
  '2027-01-names': 'IswFxXmtfEZHA8mS2yEhXjNu0i5RJlP0HuJnTE39Ifs',
};

const digest = (words: unknown): string =>
  createHash('sha256').update(JSON.stringify(words)).digest('base64url');

describe('the words of consent', () => {
  it('are never changed once they were shown', () => {
    const digests = Object.entries(CONSENT_WORDS).map(([version, words]) => [version, digest(words)]);
    assert.deepEqual(Object.fromEntries(digests), DIGESTS);
  });

  it('that are shown have a version that a signature can store', () => {
    assert.equal(knownConsents(CONSENTS.version), CONSENTS.version);
  });

  it('have a version for each of those who may get the names, which stays with the signature', () => {
    const petition = { showNames: true, targets: [] };
    for (const handOver of ['count', 'names'] as const) {
      assert.equal(handOverOf(consentsFor({ ...petition, handOver }).lineVersion), handOver);
    }
    const { version } = consentsFor({ ...petition, handOver: 'names' });
    assert.equal(handOverOf(version), 'count', 'from a form that does not show the line');
    for (const older of ['2026-11', '2026-12', '1999-01', null]) assert.equal(handOverOf(older), 'count');
  });

  it('are found only for existing versions', () => {
    assert.equal(knownConsents(undefined), null);
    assert.equal(knownConsents('1999-01'), null);
    assert.equal(knownConsents('toString'), null);
  });
});

const TARGETS = [{ name: { en: 'United Nations', km: 'អង្គការសហប្រជាជាតិ' } }, { name: { en: 'The Committee' } }];

describe('the line above the button', () => {
  it('says that nobody gets the name, but for the box where there is one', () => {
    const count = { handOver: 'count', targets: TARGETS } as const;
    assert.deepEqual(consentsFor({ ...count, showNames: true }).handOver, {
      km: 'យើងមិនបង្ហាញ និងមិនប្រគល់ឈ្មោះរបស់អ្នកទេ លើកលែងតែអ្នកគូសក្នុងប្រអប់សម្រាប់ការនេះ។ យើងមិនដាក់ឈ្មោះអ្នកនៅប្រទេសកម្ពុជាក្នុងបញ្ជីណាឡើយ។',
      en: 'Your name is not shown or handed over, unless you tick the box for it. Signers in Cambodia are never listed.',
      fr: 'Votre nom n’est ni affiché ni remis, sauf si vous cochez la case prévue. Les signataires au Cambodge ne figurent sur aucune liste.',
    });
    assert.equal(
      consentsFor({ ...count, showNames: false }).handOver.en,
      'Your name is not shown or handed over. Signers in Cambodia are never listed.',
    );
  });

  it('names those who get the name, in the reader’s language where they have a name in it', () => {
    assert.deepEqual(consentsFor({ handOver: 'names', showNames: true, targets: TARGETS }).handOver, {
      km: 'យើងប្រគល់ឈ្មោះរបស់អ្នកជូន៖ អង្គការសហប្រជាជាតិ · The Committee។ យើងមិនដាក់ឈ្មោះអ្នកនៅប្រទេសកម្ពុជាក្នុងបញ្ជីណាឡើយ។',
      en: 'Your name goes to: United Nations · The Committee. Signers in Cambodia are never listed.',
      fr: 'Votre nom est remis à\u00a0: United Nations · The Committee. Les signataires au Cambodge ne figurent sur aucune liste.',
    });
  });
});
