import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProblemDocument } from '@samleng/contract';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import { answer, problemOf, campaignApp } from '../src/testing/servers/test-app.ts';

const SIGN = '/v1/petitions/clean-river/signatures';
const WALL = '/v1/campaigns/rivers/wall';
const CARD = '/p/clean-river/card.png';
const PAGES = ['/p/clean-river', '/p/style.css'];
const READ_ONLY = [
  '/v1/petitions/clean-river',
  '/v1/petitions/clean-river/summary',
  '/v1/petitions/clean-river/partners/temple/summary',
  '/v1/petitions/clean-river/removals',
  '/v1/petitions/clean-river/days',
  '/v1/petitions/clean-river/corrections',
  '/v1/petitions/clean-river/live',
  '/v1/challenge',
  WALL,
  '/v1/letters/l1',
  '/p/clean-river/card.png?lang=km&kind=preview',
  '/healthz',
  '/readyz',
  '/openapi.json',
  '/embed.js',
  '/embed/elements.js',
];

eachDatabase((openEmpty) => {
  const app = async () => campaignApp(await openEmpty());

  describe('a query is refused', () => {
    const WRONG_QUERIES: [path: string, field: string][] = [
      ...['0', '-1', '1.5', '1e1', '51', 'many', '', '%00', '99999999999999999999'].map(
        (limit): [string, string] => [`${SIGN}?limit=${limit}`, 'limit'],
      ),
      [`${SIGN}?limit=1&limit=2`, 'limit'],
      [`${SIGN}?cursor=200`, 'cursor'],
      [`${SIGN}?cursor=-1`, 'cursor'],
      [`${SIGN}?cursor=%E0%A4%A`, 'cursor'],
      [`${WALL}?limit=49`, 'limit'],
      [`${CARD}?kind=preview`, 'lang'],
      [`${CARD}?lang=de&kind=preview`, 'lang'],
      [`${CARD}?lang=km&kind=poster`, 'kind'],
      [`${CARD}?lang=km&kind=preview&count=9`, 'count'],
      [`${WALL}?sort=amount`, 'sort'],
      [`${WALL}?cursor=nobody`, 'cursor'],
      [`${WALL}?cursor=%27%3B--`, 'cursor'],
      [`${WALL}?cursor=${'a'.repeat(100)}`, 'cursor'],
    ];
    for (const [path, field] of WRONG_QUERIES) {
      it(path.slice(0, 80), async () => {
        const { app: routes } = await app();
        const response = await routes.request(path);
        assert.equal(response.status, 400);
        const { type, errors } = await answer(response, ProblemDocument);
        assert.equal(type, 'urn:samleng:problem:malformed');
        assert.equal(errors?.[0]?.field, field);
      });
    }

    it('but not for a parameter that is not ours', async () => {
      const { app: routes } = await app();
      assert.equal((await routes.request(`${WALL}?utm_source=x&__proto__=y`)).status, 200);
    });
  });

  describe('a path that names nothing', () => {
    const NOT_THERE: [path: string, code: string][] = [
      ['/v1/petitions/nobody', 'petition-not-found'],
      ['/v1/petitions/nobody/summary', 'petition-not-found'],
      ['/v1/petitions/nobody/removals', 'petition-not-found'],
      ['/v1/petitions/nobody/days', 'petition-not-found'],
      ['/v1/petitions/nobody/corrections', 'petition-not-found'],
      ['/v1/petitions/nobody/live', 'petition-not-found'],
      ['/v1/petitions/nobody/signatures', 'petition-not-found'],
      ['/v1/petitions/nobody/partners/temple/summary', 'petition-not-found'],
      ['/v1/petitions/%00', 'petition-not-found'],
      ['/v1/petitions/%E0%A4%A/summary', 'petition-not-found'],
      ['/v1/petitions/%ED%A0%80', 'petition-not-found'],
      [`/v1/petitions/${'a'.repeat(5000)}`, 'petition-not-found'],
      ['/v1/petitions/clean-river/partners/%00/summary', 'partner-not-found'],
      ['/v1/petitions/__proto__', 'petition-not-found'],
      ['/v1/campaigns/nobody/wall', 'campaign-not-found'],
      ['/v1/campaigns/%00/wall', 'campaign-not-found'],
      ['/v1/letters/%2e%2e%2f', 'not-found'],
      ['/v1', 'not-found'],
      ['/v1/', 'not-found'],
      ['/v1/petitions/', 'not-found'],
      ['/embed/nothing.js', 'not-found'],
      ['/%', 'not-found'],
    ];
    for (const [path, code] of NOT_THERE) {
      it(`${path.slice(0, 60)} is ${code}`, async () => {
        const { app: routes } = await app();
        const response = await routes.request(path);
        assert.equal(await problemOf(response), code);
        if (!/^\/(v1|embed)/.test(path)) return;
        assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
        assert.equal(response.headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
      });
    }
  });

  describe('a wrong method', () => {
    for (const path of READ_ONLY) {
      it(`on ${path} gets a list of the allowed ones`, async () => {
        const { app: routes } = await app();
        for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND']) {
          const response = await routes.request(path, { method });
          assert.equal(await problemOf(response), 'method-not-allowed');
          assert.equal(response.headers.get('Allow'), 'GET, HEAD');
        }
      });
    }

    it('on signatures and on the hosted page lists POST among the allowed methods', async () => {
      const { app: routes } = await app();
      for (const path of [SIGN, '/p/clean-river']) {
        const response = await routes.request(path, { method: 'DELETE' });
        assert.equal(await problemOf(response), 'method-not-allowed');
        assert.deepEqual(response.headers.get('Allow')?.split(', ').sort(), ['GET', 'HEAD', 'POST']);
      }
    });

    it('HEAD answers like GET, without a body', async () => {
      const { app: routes } = await app();
      for (const path of ['/v1/petitions/clean-river/summary', WALL, ...PAGES, '/healthz']) {
        const response = await routes.request(path, { method: 'HEAD' });
        assert.equal(response.status, 200, path);
        assert.equal(await response.text(), '', path);
      }
    });
  });

  describe('OPTIONS', () => {
    it('lets every site ask, and remember it for a day', async () => {
      const { app: routes } = await app();
      for (const path of [SIGN, WALL, '/v1/nothing', '/embed.js', '/embed/elements.js']) {
        const { status, headers } = await routes.request(path, { method: 'OPTIONS' });
        assert.equal(status, 204);
        assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
        assert.equal(headers.get('Access-Control-Max-Age'), '86400');
        assert.match(headers.get('Access-Control-Allow-Methods') ?? '', /POST/);
        assert.match(headers.get('Access-Control-Allow-Headers') ?? '', /Content-Type/);
        assert.equal(headers.get('Vary'), null);
      }
    });
  });

  describe('a problem', () => {
    it("is explained in the reader's language", async () => {
      const { app: routes } = await app();
      const title = async (language: string) => {
        const response = await routes.request('/nothing', { headers: { 'Accept-Language': language } });
        assert.equal(response.headers.get('Vary'), 'Accept-Language');
        return (await answer(response, ProblemDocument)).title;
      };
      assert.equal(await title('km-KH, en;q=0.5'), 'រកមិនឃើញអ្វីនៅទីនេះទេ។');
      assert.equal(await title('th'), 'There is nothing here.');
    });

    it('says only that the server is away when the database is, and when to come back', async () => {
      const { app: routes, sign, close } = await app();
      await close();
      const gets = ['/v1/petitions/clean-river', SIGN, WALL, '/readyz', '/p/clean-river'].map((path) =>
        routes.request(path),
      );
      for (const response of await Promise.all([...gets, sign()])) {
        assert.equal(response.status, 503);
        assert.equal(response.headers.get('Retry-After'), '5');
        assert.deepEqual(await answer(response, ProblemDocument), {
          type: 'urn:samleng:problem:unavailable',
          title: 'The server cannot answer now. Try again soon.',
          status: 503,
          help: 'https://sign.example.org/problems/unavailable',
        });
      }
      assert.equal((await routes.request('/healthz')).status, 200);
    });
  });
});
