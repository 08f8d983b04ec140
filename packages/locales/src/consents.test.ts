import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { CONSENT_WORDS, CONSENTS, knownConsents } from './consents.ts';

// Stored signatures refer to these versions: add a line for a new one, never change a line.
const DIGESTS: Record<string, string> = {
  '2026-11': 'hX5c-XYfJMh0dfVBWj5HX133-fc4tqUISH-ew3dC0Hw',
  '2026-12': 'df4-7j0uyoJX9lCedkdSTnsnAioe2dxbQ6KE9sadx6Y',
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

  it('are found only for existing versions', () => {
    assert.equal(knownConsents(undefined), null);
    assert.equal(knownConsents('1999-01'), null);
    assert.equal(knownConsents('toString'), null);
  });
});
