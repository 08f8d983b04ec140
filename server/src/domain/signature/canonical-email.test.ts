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
  ['sok@protonmail.ch', 'sok@proton.me', "Proton's first name"],
  ['sok.dara@proton.me', 'sokdara@proton.me', 'dots mean nothing at Proton'],
  ['Sok-Da_ra+x@protonmail.com', 'sokdara@proton.me', 'nor do hyphens and underscores'],
  ['sok-dara@example.org', 'sok-dara@example.org', 'they mean something elsewhere'],
  ['sok.dara@yandex.com', 'sok.dara@yandex.ru', 'one mailbox at Yandex, many names'],
  ['sok-dara@ya.ru', 'sok.dara@yandex.ru', 'a hyphen is a dot at Yandex'],
  ['sok@yandex.by', 'sok@yandex.ru', 'Belarus'],
  ['sok@yandex.kz', 'sok@yandex.ru', 'Kazakhstan'],
  ['sok@yandex.com.tr', 'sok@yandex.ru', 'Turkey'],
  ['sokdara@yandex.ru', 'sokdara@yandex.ru', 'but a dot means something there'],
  ['petition@sok.fastmail.com', 'sok@fastmail.com', "Fastmail's form with a subdomain"],
  ['a+b@sok.fastmail.fm', 'sok@fastmail.fm', 'at another of its domains'],
  ['sok@fastmail.fm', 'sok@fastmail.fm', 'which is not the same as the first'],
  ['sok+x@fastmail.com', 'sok@fastmail.com', 'its other form'],
  ['a@sok.example.org', 'a@sok.example.org', 'a subdomain means something elsewhere'],
  ['sok-x@yahoo.com', 'sok-x@yahoo.com', "Yahoo's address with a keyword is one of its own"],
  ['sok@example.org.', 'sok@example.org', 'a dot at the end of the domain'],
  ['sok@example.org。', 'sok@example.org', 'an ideographic one'],
  ['sok@example。org｡', 'sok@example.org', 'of half width'],
  ['sok@example．org．', 'sok@example.org', 'of full width'],
  ['sok@example។org។', 'sok@example.org', 'a Khmer one'],
  ['sok១២@example.org', 'sok12@example.org', 'Khmer digits'],
  ['sok＠example.org', 'sok@example.org', 'a full-width at sign'],
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
