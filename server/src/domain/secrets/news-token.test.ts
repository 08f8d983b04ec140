import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newsLink, newsToken, signatureOfNewsToken } from './news-token.ts';

const PEPPER = new Uint8Array(32).fill(7);
const ID = '018f0000-0000-7000-8000-000000000001';

describe('the token in the link that stops news', () => {
  const token = newsToken(PEPPER, ID);

  it('tells the signature to the server that made it, and to no other', () => {
    assert.equal(signatureOfNewsToken(PEPPER, token), ID);
    assert.equal(signatureOfNewsToken(new Uint8Array(32), token), undefined);
  });

  it('stands in a link to a page in the signer’s language', () => {
    const link = newsLink({ publicUrl: 'https://x.example', pepper: PEPPER }, { id: ID, language: 'km' });
    assert.equal(link, `https://x.example/news/${token}?lang=km`);
  });

  it('shows nothing of the signature, and has nothing in common with that of the next one', () => {
    const bytes = Buffer.from(token, 'base64url').toString('hex');
    assert.doesNotMatch(bytes, new RegExp(ID.slice(0, 8)));
    const next = newsToken(PEPPER, ID.replace(/1$/, '2'));
    assert.notEqual(next.slice(0, 8), token.slice(0, 8));
    assert.notEqual(next.slice(16, 32), token.slice(16, 32));
  });

  it('never changes: links in news must work after an update', () => {
    assert.equal(token, 'LIk5AuTgJAVm_iVp8q_i-OD-yWms2_EaBSvZLz92IgUVLBnPd_LFfFXSwhk');
  });

  it('cannot be made from another one', () => {
    const other = newsToken(PEPPER, '018f0000-0000-7000-8000-000000000002');
    const mixed = [other.slice(0, 16) + token.slice(16), token.slice(0, 38) + other.slice(38)];
    // The last letter has two bits to spare, so three others decode to the same bytes.
    const endings = ['A', 'Q', 'g', 'h', 'i', 'j', 'l', 'm'].map((letter) => token.slice(0, -1) + letter);
    const wrong = [...mixed, ...endings, `${token}A`, token.slice(1), '', 't'.repeat(59), `${token}\n`];
    for (const one of [...wrong, token.toLowerCase()])
      assert.equal(signatureOfNewsToken(PEPPER, one), undefined, one);
  });
});
