import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mailSite } from './mail-sites.ts';

describe('the web page where a mailbox is read', () => {
  for (const [domain, name] of [
    ['gmail.com', 'Gmail'],
    ['GoogleMail.com', 'Gmail'],
    ['outlook.com', 'Outlook'],
    ['hotmail.fr', 'Outlook'],
    ['hotmail.co.uk', 'Outlook'],
    ['live.com.au', 'Outlook'],
    ['msn.com', 'Outlook'],
    ['yahoo.com', 'Yahoo'],
    ['yahoo.fr', 'Yahoo'],
    ['yahoo.com.kh', 'Yahoo'],
    ['ymail.com', 'Yahoo'],
    ['yahoo.co.jp', 'Yahoo!'],
    ['proton.me', 'Proton'],
    ['protonmail.com', 'Proton'],
    ['icloud.com', 'iCloud'],
    ['me.com', 'iCloud'],
    ['wanadoo.fr', 'Orange'],
    ['laposte.net', 'Laposte.net'],
    ['naver.com', 'Naver'],
  ] as const) {
    it(`of ${domain} is that of ${name}`, () => {
      assert.equal(mailSite(`sok.dara@${domain}`)?.name, name);
    });
  }

  for (const domain of [
    'example.org',
    'gmail.com.example.org',
    'notgmail.com',
    'mail.gmail.com',
    'gmailxcom',
    'live.example.com',
    'yahoo.example',
    '',
  ]) {
    it(`is not known for ${domain || 'no domain'}`, () => {
      assert.equal(mailSite(`sok.dara@${domain}`), undefined);
    });
  }

  it('is found by what stands after the last at sign', () => {
    assert.equal(mailSite('"sok@gmail.com"@example.org'), undefined);
    assert.equal(mailSite('"sok@example.org"@gmail.com')?.name, 'Gmail');
    assert.equal(mailSite(' sok@gmail.com ')?.name, 'Gmail');
  });

  it('has an encrypted address, with nothing of the reader in it', () => {
    const { href } = mailSite('sok.dara@gmail.com')!;
    assert.equal(new URL(href).protocol, 'https:');
    assert.equal(new URL(href).search, '');
    assert.doesNotMatch(href, /sok|dara/);
  });
});
