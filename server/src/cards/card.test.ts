import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StoredPetition } from '../petitions/find.ts';
import { previewCard, voiceCard } from './card.ts';

const PETITION = {
  petition: 'clean-river',
  title: { en: 'A clean river', km: 'ទន្លេស្អាត' },
  campaignTitle: { en: 'Rivers' },
  organiser: null,
  goal: 54_000,
  steps: [] as number[],
} as StoredPetition;

describe('the card of a link’s preview', () => {
  it('says what stays true until the next step', () => {
    const at2001 = preview(2001);
    assert.equal(at2001.said, 'More than 2,000 people have signed');
    assert.equal(at2001.note, 'Next step: 5,000. On the way to 54,000.');
    assert.equal(at2001.cloth.woven, 0.4);
    assert.deepEqual(preview(4999), at2001);
    assert.notDeepEqual(preview(5001), at2001);
  });

  it('has no number under 25', () => {
    assert.deepEqual(
      [preview(24).said, preview(24).note],
      ['Be among the first to sign', 'On the way to 54,000.'],
    );
    assert.equal(preview(25).said, 'More than 20 people have signed');
  });

  it('tells that the goal is reached', () => {
    assert.equal(preview(54_000).note, 'Goal reached: 54,000');
    assert.equal(preview(61_240).said, 'More than 54,000 people have signed');
    assert.equal(preview(61_240).cloth.woven, 1);
  });

  it('asks nobody to sign what is closed', () => {
    const { action, note, said } = preview(3, 'closed');
    assert.deepEqual({ action, said, note }, { action: '', said: '', note: 'This petition is closed.' });
  });

  it('is in the language that is asked for', () => {
    const summary = { count: 2850, status: 'open' as const };
    const { said, title } = previewCard({ petition: PETITION, summary, language: 'km' });
    assert.equal(said, 'មានអ្នកចុះហត្ថលេខាជាង 2,000\u00a0នាក់ហើយ');
    assert.equal(title, 'ទន្លេស្អាត');
  });
});

describe('the card of a voice', () => {
  it('says it in Khmer first, then in the reader’s language', () => {
    assert.deepEqual(voices(2854, 'en'), ['ខ្ញុំជាសំឡេងមួយ ក្នុងចំណោម 2,854\u00a0សំឡេង', 'I am one of 2,854 voices']);
    assert.equal(voices(2854, 'km').length, 1);
  });

  it('has no number under 25', () => {
    assert.equal(voices(24, 'en')[1], 'I am one of the first voices');
  });
});

function preview(count: number, status: 'open' | 'closed' = 'open') {
  return previewCard({ petition: PETITION, summary: { count, status }, language: 'en' });
}

function voices(count: number, language: 'en' | 'km'): string[] {
  const shown = { petition: PETITION, summary: { count, status: 'open' as const }, language };
  return voiceCard(shown, 'https://sign.example.org').voices;
}
