import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COUNTRIES, LANGUAGES } from '@samleng/contract';
import { CATALOGUE } from './catalogue.ts';
import { loadConsoleWords } from './console.ts';
import { COUNTRY_NAMES, countryName } from './country-names.ts';
import { sentencesOf, WRITING_RULES } from './testing/writing-rules.ts';

describe('texts for people', () => {
  for (const [language, what, pattern] of WRITING_RULES) {
    it(`never is such in ${language} that ${what}`, async () => {
      const sentences = sentencesOf([CATALOGUE[language], await loadConsoleWords(language)]);
      assert.ok(sentences.length > 300);
      assert.deepEqual(
        sentences.filter((sentence) => pattern.test(sentence)),
        [],
      );
    });
  }

  it('names the privacy notice by its title wherever it is linked', () => {
    for (const language of LANGUAGES) {
      const { emails, form, petitionPage, privacyNotice, signerPage } = CATALOGUE[language];
      const links = [emails.foot, petitionPage, signerPage].map(({ privacy }) => privacy);
      assert.deepEqual(new Set([...links, form.form.privacyNotice]), new Set([privacyNotice.title]));
    }
  });

  it('gives a field of the form the same name on every page', () => {
    for (const language of LANGUAGES) {
      const { form, petitionPage, signerPage } = CATALOGUE[language];
      for (const field of ['name', 'email', 'country', 'phone', 'city', 'comment'] as const)
        assert.deepEqual([petitionPage[field], signerPage.stored[field]], Array(2).fill(form.form[field]));
    }
  });

  it('names an e-mail, where it is to be looked for, by its subject', () => {
    for (const language of LANGUAGES) {
      const { emails, signing } = CATALOGUE[language];
      assert.equal(signing.done.confirm.subject, emails.confirm.subject);
    }
  });

  it('gives the button to withdraw the same name in the notice and on the signer’s page', () => {
    for (const language of LANGUAGES) {
      const { privacyNotice, signerPage } = CATALOGUE[language];
      assert.ok(privacyNotice.withdraw.link.includes(signerPage.withdraw.button), language);
    }
  });

  it('has a name for every country in every language, once', () => {
    for (const language of LANGUAGES) {
      const codes = COUNTRY_NAMES[language].map(([code]) => code);
      assert.deepEqual([...codes].sort(), [...COUNTRIES].sort());
    }
    assert.equal(countryName('KH', 'km'), 'កម្ពុជា');
    assert.equal(countryName('XX', 'km'), 'XX');
  });
});
