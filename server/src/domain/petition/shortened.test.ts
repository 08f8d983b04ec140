import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shortened } from './shortened.ts';

describe('the beginning of a text', () => {
  it('is its first paragraph, on one line', () => {
    assert.equal(shortened('One\nline.\n\nAnother paragraph.', 40), 'One line.');
  });

  it('ends after a whole word, also in Khmer, which has no spaces between words', () => {
    assert.equal(shortened('We ask that everybody may vote.', 20), 'We ask that…');
    assert.equal(shortened('សិទ្ធិបោះឆ្នោតរបស់ពលរដ្ឋខ្មែរ', 12), 'សិទ្ធិបោះឆ្នោតរបស់…');
  });
});
