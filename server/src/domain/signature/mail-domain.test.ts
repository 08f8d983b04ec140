import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLargeProvider, mailDomainOwner } from './mail-domain.ts';

describe('the owner of a mail domain', () => {
  it('is the same for every subdomain', () => {
    assert.equal(mailDomainOwner('example.org'), 'example.org');
    assert.equal(mailDomainOwner('a.b.example.org'), 'example.org');
    assert.equal(mailDomainOwner('mail.ab.io'), 'ab.io');
  });

  it('is not a whole country', () => {
    assert.equal(mailDomainOwner('mail.rupp.edu.kh'), 'rupp.edu.kh');
    assert.equal(mailDomainOwner('rupp.edu.kh'), 'rupp.edu.kh');
    assert.equal(mailDomainOwner('example.co.uk'), 'example.co.uk');
  });

  it('is not a province, nor a registry of names for people and small firms', () => {
    assert.equal(mailDomainOwner('a.qc.ca'), 'a.qc.ca');
    assert.equal(mailDomainOwner('mail.b.qc.ca'), 'b.qc.ca');
    assert.equal(mailDomainOwner('sok.nom.fr'), 'sok.nom.fr');
    assert.equal(mailDomainOwner('mail.dara.id.au'), 'dara.id.au');
  });

  it('is not a service that gives subdomains to everybody', () => {
    assert.equal(mailDomainOwner('sok.github.io'), 'sok.github.io');
    assert.equal(mailDomainOwner('mail.dara.duckdns.org'), 'dara.duckdns.org');
  });

  it('is the domain itself where nobody is known to own it', () => {
    assert.equal(mailDomainOwner('qc.ca'), 'qc.ca');
    assert.equal(mailDomainOwner('localhost'), 'localhost');
    assert.equal(mailDomainOwner(''), '');
  });
});

describe('a large provider', () => {
  it('is one where strangers have their mailboxes', () => {
    assert.ok(isLargeProvider('gmail.com') && isLargeProvider('comcast.net'));
    assert.ok(!isLargeProvider('example.org') && !isLargeProvider('mailinator.com'));
  });
});
