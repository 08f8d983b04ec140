import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageOf } from './page-path.ts';

const SITE = 'https://chapter.example.org';

describe('the page on which somebody signs, or an element stands', () => {
  const KEPT = [
    '/',
    '/2026/11/28/123456/',
    '/archives/20261128',
    '/article/12345678',
    '/index.php/petition.html',
    '/sign-the-petition-for-the-right-to-vote-2026',
    '/covid19-vaccination2021-petition/',
    '/chapterminnesota2026',
    '/TheRightToVoteForKhmerCitizens.html',
    '/We_All_Sign_For_Our_Right_To_Vote_In_2026',
    '/@khmer-youth/right-to-vote',
    '/p/right-to-vote',
    '/%E1%9E%9F%E1%9E%B7%E1%9E%91%E1%9F%92%E1%9E%92%E1%9E%B7/',
    '/%C3%A9lections-2026',
    '/caf%E9/',
  ];
  for (const path of KEPT) {
    it(`keeps the name ${path}`, () => {
      assert.equal(pageOf(SITE + path), SITE + path);
      assert.equal(pageOf(pageOf(SITE + path)), SITE + path);
    });
  }

  const CUT = [
    ['/u/sok.dara@example.org/', '/u/…/'],
    ['/u/sok.dara%40example.org', '/u/…'],
    ['/u/sok.dara%2540example.org', '/u/…'],
    ['/member/012345678/home', '/member/…/home'],
    [
      '/member/%E1%9F%A0%E1%9F%A1%E1%9F%A2%E1%9F%A3%E1%9F%A4%E1%9F%A5%E1%9F%A6%E1%9F%A7%E1%9F%A8',
      '/member/…',
    ],
    ['/reset/0197f0a4-1c2d-7e3f-8a4b-5c6d7e8f9a0b', '/reset/…'],
    ['/reset/d41d8cd98f00b204e9800998ecf8427e', '/reset/…'],
    ['/page;jsessionid=1E6FEC0D14D044541DD84D2D013D29ED', '/…'],
    ['/login/kX3v9dPq2LmZaB7rT0yU', '/login/…'],
    ['/login/q7f2k9w4m1x8z3b6', '/login/…'],
    ['/login/Xk3T-9dPq2LmZ_aB7rTy0U', '/login/…'],
    ['/login/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTYifQ.dozjgNryP4J3jVmN', '/login/…'],
  ] as const;
  for (const [path, kept] of CUT) {
    it(`leaves out what may be one visitor's own in ${path}`, () => {
      assert.equal(pageOf(SITE + path), SITE + kept);
      assert.equal(pageOf(SITE + kept), SITE + kept);
    });
  }

  it('cuts query, fragment and login', () => {
    assert.equal(pageOf('https://sok:secret@chapter.example.org/a?token=1#b'), `${SITE}/a`);
  });
});
