import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { interfaceLanguage, localized } from './fallback.ts';

describe('a text of a campaign', () => {
  it('is in the reader’s language', () => {
    assert.deepEqual(localized({ km: 'ក', en: 'a' }, 'km'), { text: 'ក', language: 'km' });
  });

  it('is otherwise in English, whatever the reader’s language and whatever was written first', () => {
    assert.deepEqual(localized({ km: 'ក', en: 'a' }, 'fr'), { text: 'a', language: 'en' });
    assert.deepEqual(localized({ fr: 'à', en: 'a' }, 'km'), { text: 'a', language: 'en' });
  });

  it('is otherwise in the first language it has', () => {
    assert.deepEqual(localized({ fr: 'à' }, 'km'), { text: 'à', language: 'fr' });
    assert.deepEqual(localized({ km: 'ក' }, 'en'), { text: 'ក', language: 'km' });
    assert.deepEqual(localized({}, 'km'), { text: '', language: 'km' });
  });
});

describe('our own texts', () => {
  it('are in the reader’s language, else in English', () => {
    const tags = ['km', 'KM-kh', 'fr-CA', 'en-US', 'th', '', 'constructor'];
    assert.deepEqual(tags.map(interfaceLanguage), ['km', 'km', 'fr', 'en', 'en', 'en', 'en']);
  });
});
