import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PHONE_TYPED_MAX } from '../limits.ts';
import { cleanPhone } from './phone.ts';
import { SignRequest } from '../signature.ts';

const STORED: Record<string, [typed: string, stored: string]> = {
  'as it is dialled': ['+85512345678', '+85512345678'],
  'without its country': ['012 345 678', '012345678'],
  'in Khmer digits': ['០១២ ៣៤៥ ៦៧៨', '012345678'],
  'in Khmer digits, with its country': ['+៨៥៥ ១២ ៣៤៥ ៦៧៨', '+85512345678'],
  'in Thai digits': ['๐๘๑ ๒๓๔ ๕๖๗๘', '0812345678'],
  'in full-width digits and signs': ['＋８１（３）１２３４－５６７８', '+81312345678'],
  'with a space of a Khmer keyboard': ['012\u200b345\u200b678\u200b', '012345678'],
  'as an American writes it': ['(651) 555-0134', '6515550134'],
  'with points': ['06.12.34.56.78', '0612345678'],
  'with hyphens that do not break, and a minus': ['06\u201112\u201134\u221256–78', '0612345678'],
  'with a double nought for the plus': ['00855 12 345 678', '+85512345678'],
  'with the nought that is dialled at home only': ['+33 (0)6 12 34 56 78', '+33612345678'],
  'pasted with marks that turn text': ['\u202a+855 12 345 678\u202c', '+85512345678'],
};

describe('a telephone number', () => {
  for (const [how, [typed, stored]] of Object.entries(STORED)) {
    it(`is understood ${how}`, () => assert.equal(cleanPhone(typed), stored));
  }

  it('is none with letters, another sign, a plus within, too few digits or too many', () => {
    for (const typed of [
      'call me',
      '012 345 ABC',
      '012*345#',
      '012+345678',
      '12345',
      '1'.repeat(16),
      '+',
      '',
    ]) {
      assert.equal(cleanPhone(typed), undefined, typed);
    }
  });

  it('is read in the same way by the contract, which also takes an empty one', () => {
    const { phone } = SignRequest.shape;
    assert.equal(phone.parse('០១២ ៣៤៥ ៦៧៨'), '012345678');
    assert.equal(phone.parse(' \u200b'), '');
    assert.equal(phone.parse(undefined), undefined);
    assert.deepEqual(phone.safeParse('call me').error?.issues[0]?.code, 'custom');
    assert.equal(phone.safeParse('1 '.repeat(PHONE_TYPED_MAX)).error?.issues[0]?.code, 'too_big');
  });
});
