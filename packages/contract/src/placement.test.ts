import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PAGE_LENGTH_MAX, PLACED_TAGS_MAX } from './limits.ts';
import { Placement, placedPage } from './placement.ts';
import { SignRequest } from './signature.ts';

const ORIGIN = 'https://chapter.example.org';
const TAG = { element: 'petition-form', petition: 'clean-river' };
const GOOD = { path: '/', version: '1.2.3', tags: [TAG] };

describe('a placement', () => {
  it('has a path, a version and tags, and nothing else', () => {
    assert.ok(Placement.safeParse(GOOD).success);
    const bad = [
      { ...GOOD, path: 'https://elsewhere.example/' },
      { ...GOOD, path: '/\t/elsewhere.example' },
      { ...GOOD, origin: ORIGIN },
      { ...GOOD, version: 'Mozilla/5.0' },
      { ...GOOD, tags: [] },
      { ...GOOD, tags: Array.from({ length: PLACED_TAGS_MAX + 1 }, () => TAG) },
      { ...GOOD, tags: [{ ...TAG, visitor: 'sok' }] },
      { ...GOOD, tags: [{ ...TAG, petition: 'a\u202eb' }] },
      { ...GOOD, trouble: 'it rains' },
    ];
    for (const body of bad) assert.equal(Placement.safeParse(body).success, false, JSON.stringify(body));
  });

  it('lies on the page that its browser names, in the words of a signature from there', () => {
    for (const path of ['/', '/a/../b?c#d', '/%E1%9E%9F/012345678', '/a b/…']) {
      const page = placedPage(ORIGIN, path);
      assert.equal(page, SignRequest.shape.page.parse(ORIGIN + path));
    }
    assert.equal(placedPage('http://localhost:8788', '/a'), 'http://localhost:8788/a');
  });

  it('lies nowhere without an origin, and on no other server', () => {
    for (const origin of [undefined, '', 'null', 'file://', 'https://a.example/b', 'HTTPS://a.example'])
      assert.equal(placedPage(origin, '/a'), '', origin);
    assert.equal(placedPage(ORIGIN, '//elsewhere.example/a'), `${ORIGIN}/elsewhere.example/a`);
    assert.equal(placedPage(ORIGIN, `/${'a'.repeat(PAGE_LENGTH_MAX - 1)}`), '');
  });
});
