import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { describe, it } from 'node:test';
import { addressKey, linkToken, signerKeyOf } from './signer-key.ts';

const PEPPER = new Uint8Array(32).fill(7);

const hmac = (key: Uint8Array, data: string) => createHmac('sha256', key).update(data).digest();

/** An independent implementation to compare with: HKDF's two steps by hand. @see RFC 5869 */
function keyByHand(petition: string, canonical: string): string {
  const extracted = hmac(new Uint8Array(32), Buffer.from(PEPPER).toString('latin1'));
  const key = createHmac('sha256', extracted)
    .update(petition)
    .update(Buffer.from([1]))
    .digest();
  return hmac(key, canonical).subarray(0, 16).toString('base64url');
}

describe('signerKeyOf', () => {
  it('is 16 bytes of HMAC-SHA256 under a key of the petition', () => {
    const signerKey = signerKeyOf(PEPPER, 'clean-river', 'sok@example.org');
    assert.equal(signerKey, keyByHand('clean-river', 'sok@example.org'));
    assert.equal(Buffer.from(signerKey, 'base64url').length, 16);
  });

  it('differs by person, petition and pepper', () => {
    const signerKeys = [
      signerKeyOf(PEPPER, 'clean-river', 'sok@example.org'),
      signerKeyOf(PEPPER, 'clean-river', 'dara@example.org'),
      signerKeyOf(PEPPER, 'clean-lake', 'sok@example.org'),
      signerKeyOf(new Uint8Array(32), 'clean-river', 'sok@example.org'),
    ];
    assert.equal(new Set(signerKeys).size, signerKeys.length);
  });

  it('never changes: every row of every database was made with it', () => {
    assert.equal(signerKeyOf(PEPPER, 'clean-river', 'sok@example.org'), 'qsl27SocQ1XuEU8o0f6dsQ');
  });
});

describe('linkToken', () => {
  it('never changes, nor does addressKey: links in emails must work after an update', () => {
    const mailbox = addressKey(PEPPER, 'sok@example.org');
    assert.equal(mailbox, 'KJBOclhZK3NxTh9mb_McQg');
    assert.equal(linkToken(PEPPER, '0198', mailbox), 'F_3uiau5Jbmj0OSqKQLDWoyeX7yoHswYbrJ7LlnD7iE');
  });
});
