import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emailDomainCode, LARGE_PROVIDER_CODE } from './domain-code.ts';
import { mailboxOfToken, mailboxToken } from './mailbox-token.ts';
import { addressKey } from './signer-key.ts';

const PEPPER = new Uint8Array(32).fill(7);
const KEY = addressKey(PEPPER, 'sok@example.org');

describe('the token in the link to a mailbox’s page', () => {
  it('tells the mailbox to the server that made it, and to no other', () => {
    const token = mailboxToken(PEPPER, KEY);
    assert.equal(mailboxOfToken(PEPPER, token), KEY);
    assert.equal(mailboxOfToken(new Uint8Array(32), token), undefined);
  });

  it('never changes: links in emails must work after an update', () => {
    assert.equal(mailboxToken(PEPPER, KEY), 'KJBOclhZK3NxTh9mb_McQgIp3u7SV6bmjFTu4HBue0jw');
  });

  it('cannot be made from another one', () => {
    const token = mailboxToken(PEPPER, KEY);
    const another = addressKey(PEPPER, 'dara@example.org');
    const wrong = [another + token.slice(22), `${token}A`, token.slice(1), '', `${KEY}${KEY}`, `${token}\n`];
    for (const one of [...wrong, token.toLowerCase()])
      assert.equal(mailboxOfToken(PEPPER, one), undefined, one);
  });
});

describe('the code of a mail domain', () => {
  it('is one for all subdomains of an owner, and another for another owner or server', () => {
    const code = emailDomainCode(PEPPER, 'sok@a.example.org');
    assert.match(code, /^[\w-]{22}$/);
    assert.equal(emailDomainCode(PEPPER, 'dara@b.example.org'), code);
    assert.notEqual(emailDomainCode(PEPPER, 'sok@example.com'), code);
    assert.notEqual(emailDomainCode(new Uint8Array(32), 'sok@example.org'), code);
  });

  it('is one for all large providers, which need none of their own', () => {
    for (const email of ['sok@gmail.com', 'sok@yahoo.fr']) {
      assert.equal(emailDomainCode(PEPPER, email), LARGE_PROVIDER_CODE);
    }
  });
});
