import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { signerKeyOf } from '../secrets/signer-key.ts';
import { canonicalEmailBefore } from './canonical-email-before.ts';
import { addressKeysOf, mailboxOf, signerKeysOf } from './mailbox-keys.ts';

const PEPPER = new Uint8Array(32).fill(7);
const keyOf = (email: string) => signerKeyOf(PEPPER, 'clean-river', email);
const keysOf = (typed: string) => signerKeysOf(mailboxOf(PEPPER, 'clean-river', typed)!);

// As the first releases made them. Never change a line: their codes are in the databases.
const BEFORE: [typed: string, canonical: string | undefined][] = [
  ['Sok.Dara+vote@Example.ORG', 'sok.dara@example.org'],
  ['s.o.k+x@googlemail.com', 'sok@gmail.com'],
  ['sok.dara@protonmail.com', 'sok.dara@proton.me'],
  ['sok@protonmail.ch', 'sok@protonmail.ch'],
  ['sok-dara@ya.ru', 'sok-dara@yandex.ru'],
  ['sok@yandex.by', 'sok@yandex.by'],
  ['petition@sok.fastmail.com', 'petition@sok.fastmail.com'],
  ['sok@example.org。', 'sok@example.org.'],
  ['sok១២@example.org', 'sok12@example.org'],
  ['sok១@ខ្មែរ.example', `sok១@${new URL('http://ខ្មែរ.example').hostname}`],
  ['ｓｏｋ＠example．org', 'sok@example.org'],
  ['ស្រី១@bücher.example', 'ស្រី១@xn--bcher-kva.example'],
  ['\u200bsok@example.org\u200b ', 'sok@example.org'],
  ['sok@me.com', 'sok@icloud.com'],
  ['sok@exa/mple.org', undefined],
  ['sok', undefined],
];

describe('the keys of a mailbox', () => {
  for (const [typed, canonical] of BEFORE) {
    it(`were made from ${canonical} for ${typed}`, () =>
      assert.equal(canonicalEmailBefore(typed), canonical));
  }

  it('are the one of today and the former one', () => {
    assert.deepEqual(keysOf('sok.dara@pm.me'), [keyOf('sokdara@proton.me'), keyOf('sok.dara@proton.me')]);
    assert.deepEqual(keysOf('sok@example.org。'), [keyOf('sok@example.org'), keyOf('sok@example.org.')]);
    assert.deepEqual(keysOf('sok@gmail.com'), [keyOf('sok@gmail.com'), keyOf('sok@gmail.com')]);
    assert.equal(new Set(addressKeysOf(PEPPER, 'sok-dara@ya.ru')).size, 2);
    assert.equal(new Set(addressKeysOf(PEPPER, 'sok@example.org')).size, 1);
  });

  it('are none for what is no address', () =>
    assert.equal(mailboxOf(PEPPER, 'clean-river', 'sok'), undefined));
});
