import { expect } from '@open-wc/testing';
import { formatted } from '@samleng/locales/testing/formatted';

describe('in a browser, which may know no Khmer, as on the server', () => {
  for (const { what, shown, expected } of formatted()) {
    it(`${what} is ${expected}`, () => expect(shown).to.equal(expected));
  }
});
