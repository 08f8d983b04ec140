import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { preferredLanguage } from './language.ts';

const preferred = (header?: string) => preferredLanguage(header, ['km', 'en']);

describe('preferredLanguage', () => {
  it('follows the weights, and regions of a language', () => {
    assert.equal(preferred('en;q=0.5, km-KH;q=0.9'), 'km');
    assert.equal(preferred('th, EN-us;q=0.1'), 'en');
  });

  it('is undefined when none is asked for', () => {
    for (const header of [undefined, '', 'th', 'km;q=0', '*', ';;,,q=', 'en;q=x']) {
      assert.equal(preferred(header), undefined, header);
    }
  });
});
