import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { canonicalEmail } from './canonical-email.ts';

const FOLDED: [typed: string, canonical: string, why: string][] = [
  ['sok@example.org', 'sok@example.org', 'a plain address stays'],
  ['Sok.Dara@Example.ORG', 'sok.dara@example.org', 'capitals are not another person'],
  ['ｓｏｋ@ｅｘａｍｐｌｅ.org', 'sok@example.org', 'full-width letters of a Japanese keyboard'],
  ['sok\u200b@example.org\u200b', 'sok@example.org', 'the space bar of a Khmer keyboard'],
  ['\u202esok\u202c@exam\u2066ple.org', 'sok@example.org', 'controls that turn text around'],
  ['so\u00adk\ufeff@example.org', 'sok@example.org', 'soft hyphen, byte order mark'],
  ['sok+petition@example.org', 'sok@example.org', 'a tag'],
  ['sok+a+b@example.org', 'sok@example.org', 'two tags'],
  ['+sok@example.org', '+sok@example.org', 'nothing but a tag is no tag'],
  ['s.o.k@gmail.com', 'sok@gmail.com', 'dots mean nothing at Gmail'],
  ['s.o.k+x@googlemail.com', 'sok@gmail.com', "Gmail's other name"],
  ['s.o.k@example.org', 's.o.k@example.org', 'dots mean something elsewhere'],
  ['sok@pm.me', 'sok@proton.me', 'one mailbox, three names'],
  ['sok@protonmail.com', 'sok@proton.me', 'one mailbox, three names'],
  ['sok@me.com', 'sok@icloud.com', 'one mailbox, three names'],
  ['sok@bücher.example', 'sok@xn--bcher-kva.example', 'a domain in its own script'],
  ['sok@xn--bcher-kva.example', 'sok@xn--bcher-kva.example', 'and in ASCII'],
  ['ស្រី@ខ្មែរ.example', `ស្រី@${new URL('http://ខ្មែរ.example').hostname}`, 'Khmer on both sides'],
];

describe('canonicalEmail', () => {
  for (const [typed, canonical, why] of FOLDED) {
    it(`makes ${JSON.stringify(typed)} ${canonical}: ${why}`, () =>
      assert.equal(canonicalEmail(typed), canonical));
  }

  it('changes nothing the second time', () => {
    for (const [, canonical] of FOLDED) assert.equal(canonicalEmail(canonical), canonical);
  });

  it('refuses an address without mailbox or domain', () => {
    for (const typed of ['sok', '@example.org', 'sok@', 'sok@exa mple.org', 'sok@a<b.org']) {
      assert.equal(canonicalEmail(typed), undefined, typed);
    }
  });

  it('refuses a domain that would be cut off and so become another mailbox', () => {
    for (const domain of [
      'example.org/x.y',
      'example.org#x.y',
      'example.org?x.y',
      'example.org\\x.y',
      'exa%6dple.org',
    ]) {
      assert.equal(canonicalEmail(`sok@${domain}`), undefined, domain);
    }
  });
});
