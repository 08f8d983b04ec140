import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LANGUAGES, PROBLEM_STATUS, problemCode, ProblemDocument } from '@samleng/contract';
import { CATALOGUE } from '@samleng/locales/catalogue';
import { eachDatabase } from '../testing/data/each-database.ts';
import { signBody } from '../testing/data/fixtures.ts';
import { campaignApp, PUBLIC_URL, signing } from '../testing/servers/test-app.ts';
import { problemPageRoutes } from './routes.ts';

const SIGNATURES = '/v1/petitions/clean-river/signatures';
const text = { 'Content-Type': 'text/plain' };
const json = { 'Content-Type': 'application/json' };

/** Requests that go wrong in every way that needs no trouble of the server's own. */
const WRONG: [path: string, init?: RequestInit][] = [
  ['/nothing'],
  ['/embed/nothing.js'],
  ['/v1/petitions/nobody'],
  ['/v1/petitions/nobody/summary'],
  ['/v1/petitions/clean-river/partners/nobody/summary'],
  ['/v1/campaigns/nobody/wall'],
  ['/v1/campaigns/rivers/wall?limit=0'],
  ['/v1/petitions/%E0%A4%A/summary'],
  [SIGNATURES, { method: 'DELETE' }],
  [SIGNATURES, { method: 'POST', headers: text, body: '{}' }],
  [SIGNATURES, { method: 'POST', headers: json, body: '{' }],
  [SIGNATURES, { method: 'POST', headers: json, body: '{}' }],
  [SIGNATURES, { method: 'POST', headers: json, body: ' '.repeat(9000) }],
];

eachDatabase((openEmpty) => {
  describe('every problem', () => {
    it('links to its page, at the public address whatever Host the request names', async () => {
      const { app, close } = await campaignApp(await openEmpty());
      for (const [path, init] of WRONG) {
        const headers = new Headers(init?.headers);
        headers.set('Host', 'evil.example');
        const answer = await app.request(path, { ...init, headers });
        const { type, help } = ProblemDocument.parse(await answer.json());
        assert.equal(help, `${PUBLIC_URL}/problems/${problemCode(type)}`, path);
      }
      await close();
      const away = ProblemDocument.parse(await (await app.request(...signing(signBody(1)))).json());
      assert.equal(away.help, `${PUBLIC_URL}/problems/unavailable`);
    });
  });
});

describe('GET /problems/:code', () => {
  const app = problemPageRoutes();

  for (const code of Object.keys(PROBLEM_STATUS) as (keyof typeof PROBLEM_STATUS)[])
    it(`says of ${code} what happened, and what to do, in every language`, async () => {
      for (const language of LANGUAGES) {
        const answer = await app.request(`/problems/${code}`, { headers: { 'Accept-Language': language } });
        assert.equal(answer.status, 200);
        const page = await answer.text();
        const { problems, problemPage } = CATALOGUE[language];
        for (const said of [problems[code], problemPage.codes[code].happened, problemPage.developer])
          assert.ok(page.includes(said), said);
        assert.ok(page.includes(`<html lang="${language}">`));
        assert.ok(!page.includes('`'), 'code is marked as such');
        assert.match(answer.headers.get('Content-Security-Policy') ?? '', /default-src 'none'/);
      }
    });

  it('has the language that its address asks for', async () => {
    const page = await (await app.request('/problems/too-large?lang=fr')).text();
    assert.match(page, /La requête est trop volumineuse/);
  });

  it('knows no other codes', async () => {
    for (const code of ['nothing', 'toString', '__proto__', '<b>'])
      assert.equal((await app.request(`/problems/${encodeURIComponent(code)}`)).status, 404, code);
  });
});
