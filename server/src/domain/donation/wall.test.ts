import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type KnownDonation, shownDonation, wallOf } from './wall.ts';

const known: KnownDonation = {
  id: 'a1',
  donor: { kind: 'organisation', name: { en: 'Youth club' } },
  anonymous: false,
  amount: { minor: 40_000, currency: 'USD' },
  showAmount: true,
  receivedOn: '2026-02-01',
  inMemoryOf: { en: 'Grandmother' },
  message: { text: 'Go on', language: 'en' },
  letter: { id: 'l1', mediaType: 'application/pdf', alt: { en: 'A letter' }, hasFirstPage: false },
};
const shown = (changes: Partial<KnownDonation> = {}) =>
  shownDonation({ ...known, ...changes }, 'https://s.org');

describe('a donation on the wall', () => {
  it('is shown with all that the donor allows', () => {
    assert.deepEqual(shown(), {
      id: 'a1',
      donor: { kind: 'organisation', name: { en: 'Youth club' } },
      amount: { minor: 40_000, currency: 'USD' },
      receivedOn: '2026-02-01',
      inMemoryOf: { en: 'Grandmother' },
      message: { text: 'Go on', language: 'en' },
      letter: { href: 'https://s.org/v1/letters/l1', kind: 'pdf', alt: { en: 'A letter' } },
    });
  });

  it('has a picture of the first page of a PDF, where there is one', () => {
    const { letter } = shown({ letter: { ...known.letter!, hasFirstPage: true } });
    assert.equal(letter?.firstPage, 'https://s.org/v1/letters/l1/first-page');
  });

  it('shows nothing of an anonymous donor: no name, no remembered person, no message, no letter', () => {
    assert.deepEqual(shown({ anonymous: true }), {
      id: 'a1',
      donor: null,
      amount: { minor: 40_000, currency: 'USD' },
      receivedOn: '2026-02-01',
    });
  });

  it('has an amount only where it may be shown', () => {
    assert.equal('amount' in shown({ showAmount: false }), false);
    assert.equal('amount' in shown({ amount: null }), false);
  });

  it('names the last donation for the next page, when there is one', () => {
    assert.equal(wallOf([known], true, '').next, 'a1');
    assert.equal('next' in wallOf([known], false, ''), false);
  });
});
