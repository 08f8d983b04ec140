import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDisposable } from './disposable.ts';

describe('a disposable domain', () => {
  it('is one on the list, and its subdomains', () => {
    assert.equal(isDisposable('mailinator.com'), true);
    assert.equal(isDisposable('any.thing.mailinator.com'), true);
  });

  it('is no other', () => {
    for (const domain of [
      'gmail.com',
      'example.org',
      'clean-river-club.org',
      'mailinator.com.example.org',
      'com',
      '',
    ]) {
      assert.equal(isDisposable(domain), false, domain);
    }
  });
});
