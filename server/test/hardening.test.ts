import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ProblemDocument } from '@samleng/contract';
import type { Db } from '../src/database/db.ts';
import { eachDatabase } from '../src/testing/data/each-database.ts';
import { putLetter, signBody } from '../src/testing/data/fixtures.ts';
import { answer, campaignApp, problemOf, signing } from '../src/testing/servers/test-app.ts';

// One of each content type, so that refusals are tested too.
const BODIES = [
  { type: 'application/json', body: '{}' },
  { type: 'application/x-www-form-urlencoded', body: 'a=b' },
  { type: 'text/plain', body: '{}' },
];

/** Without ids and challenges, which differ on each page. */
function withoutChance(text: string): string {
  return text.replaceAll(
    /name="(?:id|stamp)" value="[^"]*"|"(?:nonce|salt|keyPrefix|keySignature|signature)":"[^"]*"/g,
    '',
  );
}

const isForAllSites = (path: string) => /^\/(v1|embed|openapi\.json)|\/card\.png$/.test(path);

/** Values for the parameters of route templates. */
const NAMES: Record<string, string> = {
  petition: 'clean-river',
  partner: 'temple',
  campaign: 'rivers',
  id: 'l1',
  file: 'elements.js',
  code: 'not-found',
  token: 't'.repeat(43),
  version: '1',
  slug: 'temple',
  voice: 'fisher',
  batch: 'sheets',
  donation: 'a',
  upload: 'u',
  import: 'speakout',
  table: 'days',
};

eachDatabase((openEmpty) => {
  let campaign: Awaited<ReturnType<typeof campaignApp>>;
  let db: Db;
  beforeEach(async () => {
    const store = await openEmpty();
    ({ db } = store);
    campaign = await campaignApp(store);
    await putLetter(db, { id: 'l1' });
  });

  /** Every route by method and path, so that a new one is tested without being listed here. */
  function routes(): { method: string; path: string }[] {
    const served = campaign.app.routes.filter(({ method }) => method !== 'ALL');
    const paths = served.map(({ method, path }) => {
      const named = path
        .replace(/\*$/, 'sign-in')
        .replaceAll(/:(\w+)(?:\{[^}]*\})?/g, (template, name: string) => NAMES[name] ?? template);
      assert.doesNotMatch(named, /[:*]/, `name an example for ${path}`);
      return `${method} ${named}`;
    });
    return [...new Set(paths)].map((route) => {
      const [method = '', path = ''] = route.split(' ');
      return { method, path };
    });
  }

  async function eachAnswer(
    headers: Record<string, string>,
    look: (response: Response, path: string) => Promise<void> | void,
  ): Promise<void> {
    for (const { method, path } of routes()) {
      for (const { type, body } of method === 'POST' ? BODIES : [{ type: '', body: null }]) {
        const sent = { ...headers, ...(body === null ? {} : { 'Content-Type': type }) };
        const response = await campaign.app.request(path, { method, body, headers: sent });
        await look(response, `${method} ${path}`);
      }
    }
    for (const path of ['/v1/nothing', '/embed/nothing.js', '/nothing']) {
      await look(await campaign.app.request(path, { headers }), path);
    }
  }

  describe('every route', () => {
    it('may be read by every site where it is public, and by none with credentials', async () => {
      await eachAnswer({ Origin: 'https://evil.example' }, ({ headers }, route) => {
        const isPublic = isForAllSites(route.split(' ').at(-1)!);
        assert.equal(headers.get('Access-Control-Allow-Origin'), isPublic ? '*' : null, route);
        assert.equal(headers.get('Access-Control-Allow-Credentials'), null, route);
      });
    });

    it('answers the same whatever site asks, so that no cache keeps one answer for each', async () => {
      await eachAnswer({ Origin: 'https://evil.example' }, ({ headers }, route) => {
        assert.doesNotMatch(headers.get('Vary') ?? '', /origin|cookie|\*/i, route);
      });
    });

    it('neither sets cookies nor reads them', async () => {
      const plain: string[] = [];
      await eachAnswer(
        {},
        async (response) => void plain.push(`${response.status} ${await response.text()}`),
      );
      const Cookie = 'session=1; __Host-session=2; lang=km';
      await eachAnswer({ Cookie, Authorization: 'Bearer x' }, async (response, route) => {
        assert.equal(response.headers.get('Set-Cookie'), null, route);
        const before = plain.shift()!;
        // Its numbers grow with every request.
        if (route === 'GET /metrics') return;
        assert.equal(
          withoutChance(`${response.status} ${await response.text()}`),
          withoutChance(before),
          route,
        );
      });
    });

    it('cannot be taken for another content type, and shows other sites only the origin of a page', async () => {
      await eachAnswer({}, ({ headers }, route) => {
        assert.equal(headers.get('X-Content-Type-Options'), 'nosniff', route);
        assert.match(
          headers.get('Referrer-Policy') ?? '',
          /^(strict-origin-when-cross-origin|no-referrer|same-origin)$/,
          route,
        );
      });
    });

    it('on a page lets no window that opened it hold it, and no part of it use the device', async () => {
      let pages = 0;
      await eachAnswer({}, ({ headers }, route) => {
        const isHtml = headers.get('Content-Type')?.startsWith('text/html') === true;
        const isPage = / \/(?:p|s|mailbox|news|console)\//.test(route) && !isForAllSites(route);
        if (!isHtml && !isPage) return;
        pages += 1;
        assert.equal(headers.get('Cross-Origin-Opener-Policy'), 'same-origin', route);
        const policy = (headers.get('Permissions-Policy') ?? '').split(', ');
        for (const part of ['camera=()', 'geolocation=()', 'microphone=()', 'payment=()'])
          assert.ok(policy.includes(part), `${route}: ${part}`);
        assert.doesNotMatch(policy.join(), /web-share|clipboard-write/, 'the form shares and copies');
      });
      assert.ok(pages > 5);
    });

    it('never answers with a 5xx, whatever its body, its path or its query', async () => {
      const WEIRD = [
        '%00',
        '%ff',
        '%c0%af',
        '%2e%2e%2f',
        '%0d%0aSet-Cookie:%20a=b',
        '__proto__',
        'constructor',
        '%F0%9F%92%A9',
        'a'.repeat(20_000),
      ];
      for (const { method, path } of routes()) {
        for (const weird of WEIRD) {
          const init = method === 'POST' ? { body: weird, headers: { 'Content-Type': BODIES[0]!.type } } : {};
          for (const asked of [
            `${path}?limit=${weird}&${weird}=1&lang=${weird}&partner=${weird}`,
            path.replace(/[^/]+$/, weird),
          ]) {
            const response = await campaign.app.request(asked, { ...init, method });
            // Streams need a server; without one they answer `unavailable`.
            if (asked.includes('/live')) continue;
            assert.ok(response.status < 500, `${response.status} for ${method} ${asked.slice(0, 100)}`);
            assert.equal(response.headers.get('Set-Cookie'), null);
          }
        }
      }
    });
  });

  describe('a packed body', () => {
    it('is refused before a byte of it is unpacked, however small it is', async () => {
      const bomb = gzipSync(Buffer.alloc(4_000_000, ' '));
      assert.ok(bomb.length < 8192);
      for (const path of ['/v1/petitions/clean-river/signatures', '/p/clean-river']) {
        const type = path.startsWith('/v1') ? 'application/json' : 'application/x-www-form-urlencoded';
        const headers = { 'Content-Type': type, 'Content-Encoding': 'gzip' };
        const response = await campaign.app.request(path, { method: 'POST', headers, body: bomb });
        assert.equal(await problemOf(response), 'wrong-content-type');
      }
    });

    it('is not unpacked either when it does not say so', async () => {
      const [path, init] = signing('');
      const response = await campaign.app.request(path, {
        ...init,
        body: gzipSync(JSON.stringify(signBody(1))),
      });
      assert.equal(await problemOf(response), 'malformed');
    });
  });

  describe('JSON that is meant to do harm', () => {
    const GOOD = JSON.stringify(signBody(1));

    it('is refused for keys that every object has, where none is asked for', async () => {
      const nested = GOOD.replace(
        '"news":false',
        '"news":false,"__proto__":{"isAdmin":true},"constructor":1',
      );
      const { errors } = await answer(campaign.sign(nested), ProblemDocument);
      assert.deepEqual(errors, [
        { field: 'consents.__proto__', code: 'unknown' },
        { field: 'consents.constructor', code: 'unknown' },
      ]);
      const prototype = await answer(
        campaign.sign(GOOD.replace('{', '{"prototype":{"isAdmin":true},')),
        ProblemDocument,
      );
      assert.deepEqual(prototype.errors, [{ field: 'prototype', code: 'unknown' }]);
      assert.equal(({} as { isAdmin?: true }).isAdmin, undefined);
      assert.deepEqual(await campaign.rows(), []);
    });

    const MALFORMED: [what: string, body: string][] = [
      [
        'it is nested deeper than anything that is asked for',
        GOOD.replace('{', `{"a":${'['.repeat(5)}${']'.repeat(5)},`),
      ],
      ['it says a consent twice', GOOD.replace('"news":false', '"news":false,"news":true')],
      ['it says a name twice', GOOD.replace('{', '{"name":"Chan Vuth",')],
    ];
    for (const [what, body] of MALFORMED) {
      it(`cannot be read when ${what}`, async () => {
        assert.equal(await problemOf(await campaign.sign(body)), 'malformed');
        assert.deepEqual(await campaign.rows(), []);
      });
    }
  });

  it('an answer while the database is away shows no message, no stack and no name of a table', async () => {
    await campaign.close();
    let unavailable = 0;
    for (const { method, path } of routes()) {
      const body = method === 'POST' ? JSON.stringify(signBody(1)) : null;
      const headers = { 'Content-Type': 'application/json', 'Accept-Language': 'km' };
      const response = await campaign.app.request(path, { method, body, headers });
      if (response.status < 500) continue;
      unavailable += 1;
      assert.equal(await problemOf(response.clone()), 'unavailable');
      assert.equal(response.headers.get('Retry-After'), '5');
      assert.equal(response.headers.get('Content-Language'), 'km');
      assert.doesNotMatch(await response.text(), /sql|driver|destroyed|\.ts|select/i, path);
    }
    assert.ok(unavailable > 8, `${unavailable} routes need the database`);
  });
});
