import { expect } from '@open-wc/testing';
import { sentencesOf, WRITING_RULES } from '@samleng/contract/testing';
import { counterMessages } from './counter.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from './language.ts';
import { loadCountries, loadMessages, loadSigningMessages } from './load.ts';
import { unsentMessages } from './unsent.ts';
import { wallMessages } from './wall.ts';

async function everything(language: InterfaceLanguage): Promise<string[]> {
  const ofForm = [await loadMessages(language), await loadSigningMessages(language)];
  return sentencesOf([ofForm, counterMessages[language], unsentMessages[language], wallMessages[language]]);
}

describe('what the elements say', () => {
  for (const [language, what, pattern] of WRITING_RULES) {
    it(`never is such in ${language} that ${what}`, async () => {
      const sentences = await everything(language);
      expect(sentences.length).to.be.greaterThan(80);
      expect(sentences.filter((sentence) => pattern.test(sentence))).to.deep.equal([]);
    });
  }

  it('has every country in every language, once', async () => {
    const codes = await Promise.all(
      INTERFACE_LANGUAGES.map(async (language) =>
        (await loadCountries(language)).map(([code]) => code).sort(),
      ),
    );
    expect(codes[0]!.length).to.be.greaterThan(240);
    expect(new Set(codes[0]).size).to.equal(codes[0]!.length);
    for (const others of codes.slice(1)) expect(others).to.deep.equal(codes[0]);
  });
});
