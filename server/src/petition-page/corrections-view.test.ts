import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Correction } from '@samleng/contract';
import { correctionsView } from './corrections-view.ts';

const BEFORE = { title: { en: 'Clean water' }, text: { en: 'A clean river.' }, targets: [] };

async function shown(before: object, after: object): Promise<string> {
  const texts = { before: { ...BEFORE, ...before }, after: { ...BEFORE, ...after } };
  const correction: Correction = {
    version: 2,
    correctedOn: '2026-03-01',
    reason: { en: 'So it is.' },
    ...texts,
  };
  return String(await correctionsView([correction], 'km'));
}

it('a correction is shown in a language that both texts have, if it shows there', async () => {
  const title = { en: 'Clean water', km: 'ទឹកស្អាត' };
  const text = { en: 'A clean lake.', km: 'បឹងស្អាត។' };
  const corrected = await shown({}, { title, text });
  assert.match(corrected, /<del>river<\/del>/);
  assert.match(corrected, /<ins>lake<\/ins>/);
  const gone = await shown({ title, text }, { text: { en: 'A clean lake.' } });
  assert.match(gone, /<p class="words" lang="km"><del>ទឹកស្អាត/);
  assert.match(gone, /<p class="words" lang="km"><\/p>/);
});
