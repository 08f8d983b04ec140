import assert from 'node:assert/strict';
import { it } from 'node:test';
import { scratchStore } from '../testing/data/scratch-store.ts';
import { consoleApp } from '../testing/servers/console-app.ts';
import { problemOf, PUBLIC_URL } from '../testing/servers/test-app.ts';

const API = '/console/api';
const SESSION = `${API}/session`;
const FOREIGN = [
  'https://evil.example',
  'null',
  '',
  'https://petitions.sign.example.org',
  'https://example.org',
  'http://sign.example.org',
  `${PUBLIC_URL}:8443`,
  `${PUBLIC_URL}/`,
  `${PUBLIC_URL}.evil.example`,
];

/** A body that nobody may read. */
function unread(): ReadableStream {
  return new ReadableStream({ pull: () => assert.fail('the body was read') }, { highWaterMark: 0 });
}

it('refuses what comes from elsewhere before it looks at anything else, and tells other sites nothing', async (t) => {
  const { app, signedIn } = consoleApp(await scratchStore(t));
  const { cookies } = await signedIn('owner');
  const Cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
  const ask = (method: string, path: string, headers: Record<string, string>) =>
    app.request(path, {
      method,
      headers,
      ...(['GET', 'HEAD', 'OPTIONS'].includes(method) ? {} : { body: unread(), duplex: 'half' }),
    });
  const routes = app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith(API));
  const asked = new Set(routes.map(({ method, path }) => `${method} ${path}`));
  for (const one of [...asked, `OPTIONS ${SESSION}`, `PUT ${SESSION}`, `GET ${API}/nothing`, `GET ${API}`]) {
    const [method = '', path = ''] = one.split(' ');
    for (const Origin of FOREIGN) {
      const response = await ask(method, path, { Origin, Cookie, Authorization: 'Bearer smlg_x' });
      assert.equal(await problemOf(response), 'foreign-origin', `${one} from ${Origin}`);
      const cors = [...response.headers.keys()].filter((name) => name.startsWith('access-control-'));
      assert.deepEqual(cors, []);
    }
  }
  // A browser names the origin of a write, so one without it comes from no page of ours.
  for (const cookie of [Cookie, '__Host-samleng.two_factor=x']) {
    for (const method of ['POST', 'DELETE', 'OPTIONS'])
      assert.equal(await problemOf(await ask(method, SESSION, { Cookie: cookie })), 'foreign-origin');
  }
  assert.equal((await ask('GET', SESSION, { Cookie })).status, 200);
  // Programs have no origin.
  assert.equal(await problemOf(await ask('DELETE', SESSION, {})), 'not-signed-in');

  const { headers } = await ask('GET', SESSION, { Cookie, Origin: PUBLIC_URL });
  assert.equal(headers.get('Cache-Control'), 'no-store');
  assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
  assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'same-origin');
  assert.equal(headers.get('Access-Control-Allow-Origin'), null);
});

it('reads JSON alone', async (t) => {
  const { browser } = consoleApp(await scratchStore(t));
  const body = { email: 'x', password: 'x' };
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const response = await browser().ask(SESSION, {
      method: 'POST',
      body,
      headers: { 'Content-Type': type },
    });
    assert.equal(await problemOf(response), 'wrong-content-type', type);
  }
});

it('says in words that it needs https, where a browser would drop the cookie', async (t) => {
  const store = await scratchStore(t);
  for (const [publicUrl, isRefused] of [
    ['http://sign.example.org', true],
    ['http://192.168.1.7:8787', true],
    ['http://localhost.example.org', true],
    ['http://localhost:8787', false],
    ['http://127.0.0.1:8787', false],
  ] as const) {
    const { app } = consoleApp(store, { publicUrl });
    const response = await app.request(SESSION, {
      method: 'POST',
      headers: { Origin: publicUrl, 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'x', password: 'x' }),
    });
    assert.equal(await problemOf(response), isRefused ? 'console-needs-https' : 'not-signed-in', publicUrl);
  }
});
