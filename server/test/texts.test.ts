import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Language } from '@samleng/contract';
import { sentencesOf, WRITING_RULES } from '@samleng/contract/testing';
import { CONSENTS } from '../src/domain/petition/consents.ts';
import { FOOT_TEXTS, letterTexts } from '../src/mail/compose/email-texts.ts';
import { PAGE_TEXTS } from '../src/petition-page/texts.ts';
import { PRIVACY_TEXTS } from '../src/petition-page/privacy/texts.ts';
import { PROBLEM_TITLES } from '../src/http/problem-titles.ts';
import { SIGNER_PAGE_TEXTS } from '../src/signer-page/texts.ts';

const LANGUAGES = ['km', 'en', 'fr'] as const;
const LETTERS = ['confirm', 'reminder', 'known', 'full'] as const;

/** Every sentence that people read, letters and pages alike. */
function sentencesIn(language: Language): string[] {
  const letters = LETTERS.map((kind) => letterTexts(language, kind, 72));
  const titles = Object.values(PROBLEM_TITLES).map((title) => title[language]);
  const pages = [PAGE_TEXTS, SIGNER_PAGE_TEXTS, PRIVACY_TEXTS, FOOT_TEXTS].map((texts) => texts[language]);
  const consents = [CONSENTS.news[language], CONSENTS.showName[language]];
  return sentencesOf([letters, titles, pages, consents]);
}

describe('what people read', () => {
  for (const [language, what, pattern] of WRITING_RULES) {
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
