import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '@samleng/contract';
import { CONSENTS } from './domain/consents.ts';
import { FOOT_TEXTS, letterTexts } from './mail/letter-texts.ts';
import { PAGE_TEXTS } from './routes/hosted-page-texts.ts';
import { PRIVACY_TEXTS } from './routes/privacy-notice-texts.ts';
import { PROBLEM_TITLES } from './routes/problem-titles.ts';
import { SIGNER_PAGE_TEXTS } from './routes/signer-page-texts.ts';

const LANGUAGES = ['km', 'en', 'fr'] as const;
const LETTERS = ['confirm', 'reminder', 'known', 'full'] as const;

/** Every sentence that people read, letters and pages alike. */
function sentencesIn(language: Language): string[] {
  const letters = LETTERS.map((kind) => letterTexts(language, kind, 72));
  const titles = Object.values(PROBLEM_TITLES).map((title) => title[language]);
  const pages = [PAGE_TEXTS, SIGNER_PAGE_TEXTS, PRIVACY_TEXTS, FOOT_TEXTS].map((texts) => texts[language]);
  const consents = [CONSENTS.news[language], CONSENTS.showName[language]];
  return strings([letters, titles, pages, consents]);
}

function strings(texts: unknown): string[] {
  if (typeof texts === 'string') return [texts];
  if (typeof texts === 'function') return [(texts as (...values: string[]) => string)('1', '2')];
  return Object.values(texts ?? {}).flatMap(strings);
}

describe('what people read', () => {
  const never: [language: Language, what: string, pattern: RegExp][] = [
    ['fr', 'a line may break before : ; ? ! or » or after «', /(?<![\u00a0\u202f])[:;?!»]|«(?!\u00a0)/],
    ['fr', 'an apostrophe is a foot sign', /'/],
    ['en', 'an apostrophe is a foot sign', /'/],
    ['fr', 'a line may break between a number and what it counts', /\d (?:heures?|jours?|personnes)/],
    ['km', 'a line may break between a number and what it counts', /\d (?:ម៉ោង|ថ្ងៃ|នាក់)/],
    ['km', 'a space stands before ។ or ៖', /\s[។៖]/],
    ['km', 'there are invisible characters', /[\u200b-\u200d\u2060\ufeff]/],
    ['km', 'words are spelled as the glossary does not', /អោយ|ម្តង|ផ្តើម|មិត្តភក្តិ|បណ្តោះ|ផ្តល់|ផ្លាស់ប្តូរ|មិនបាច់/],
  ];
  for (const [language, what, pattern] of never) {
    it(`never is such in ${language} that ${what}`, () => {
      assert.deepEqual(
        sentencesIn(language).filter((sentence) => pattern.test(sentence)),
        [],
      );
    });
  }

  it('names the privacy notice by its title wherever it is linked', () => {
    for (const language of LANGUAGES) {
      const { title } = PRIVACY_TEXTS[language];
      const links = [FOOT_TEXTS, SIGNER_PAGE_TEXTS, PAGE_TEXTS].map((texts) => texts[language].privacy);
      assert.deepEqual(links, [title, title, title]);
    }
  });

  it('names the button to withdraw in the notice as it stands on the signer’s page', () => {
    for (const language of LANGUAGES) {
      const { button } = SIGNER_PAGE_TEXTS[language].withdraw;
      assert.ok(PRIVACY_TEXTS[language].withdraw.link.includes(button), button);
    }
  });
});
