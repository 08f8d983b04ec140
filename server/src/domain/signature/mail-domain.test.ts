import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mailDomainFloor, mailDomainOwner } from './mail-domain.ts';

describe('the owner of a mail domain', () => {
  it('is the same for every name that one can make under it', () => {
    assert.equal(mailDomainOwner('example.org'), 'example.org');
    assert.equal(mailDomainOwner('a.b.example.org'), 'example.org');
    assert.equal(mailDomainOwner('mail.ab.io'), 'ab.io');
  });

  it('is not a whole country', () => {
    assert.equal(mailDomainOwner('mail.rupp.edu.kh'), 'rupp.edu.kh');
    assert.equal(mailDomainOwner('rupp.edu.kh'), 'rupp.edu.kh');
    assert.equal(mailDomainOwner('example.co.uk'), 'example.co.uk');
  });

  it('is not a province, nor whoever registers names of people and of small firms', () => {
    assert.equal(mailDomainOwner('a.qc.ca'), 'a.qc.ca');
    assert.equal(mailDomainOwner('mail.b.qc.ca'), 'b.qc.ca');
    assert.equal(mailDomainOwner('sok.nom.fr'), 'sok.nom.fr');
    assert.equal(mailDomainOwner('mail.dara.id.au'), 'dara.id.au');
  });

  it('is not whoever lends names to all the world', () => {
    assert.equal(mailDomainOwner('sok.github.io'), 'sok.github.io');
    assert.equal(mailDomainOwner('mail.dara.duckdns.org'), 'dara.duckdns.org');
  });

  it('is the domain itself where nobody is known to own it', () => {
    assert.equal(mailDomainOwner('qc.ca'), 'qc.ca');
    assert.equal(mailDomainOwner('localhost'), 'localhost');
    assert.equal(mailDomainOwner(''), '');
  });
});

describe('how many of a mail domain are usual at least', () => {
  it('is many where half of all people have their mailbox, and few where nobody keeps one', () => {
    const few = mailDomainFloor('mailinator.com', true);
    const some = mailDomainFloor('example.org', false);
    const many = mailDomainFloor('gmail.com', false);
    assert.ok(few < some && some < many);
  });
});
