import { expect } from '@open-wc/testing';
import { likelyEmail } from './likely-email.ts';

describe('the suggested address', () => {
  for (const [typed, meant] of [
    ['sok@gmial.com', 'sok@gmail.com'],
    ['sok@gmai.com', 'sok@gmail.com'],
    ['sok@gmaill.com', 'sok@gmail.com'],
    ['sok@gmail.con', 'sok@gmail.com'],
    ['sok@gmail.co', 'sok@gmail.com'],
    ['sok@gmailcom', 'sok@gmail.com'],
    ['Sok.Dara@Hotmial.com', 'Sok.Dara@hotmail.com'],
    ['sok@yahooo.com', 'sok@yahoo.com'],
    ['sok@orage.fr', 'sok@orange.fr'],
  ] as const) {
    it(`is ${meant} where ${typed} was typed`, () => expect(likelyEmail(typed)).to.equal(meant));
  }

  for (const typed of [
    'sok@gmail.com',
    'sok@mail.com',
    'sok@ymail.com',
    'sok@yahoo.ca',
    'sok@yahoo.co.kr',
    'sok@example.org',
    'sok@',
    'sok',
    '',
  ]) {
    it(`is not asked for where ${typed || 'nothing'} was typed`, () =>
      expect(likelyEmail(typed)).to.equal(undefined));
  }
});
