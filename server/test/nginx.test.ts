import assert from 'node:assert/strict';
import { once } from 'node:events';
import {
  createServer,
  type IncomingMessage,
  request,
  type RequestOptions,
  type ServerResponse,
} from 'node:http';
import { connect } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { openStream } from '../src/testing/event-stream.ts';
import { SCOPES } from '../src/domain/accounts/roles.ts';
import { putDonation, signBody } from '../src/testing/data/fixtures.ts';
import { putToken } from '../src/testing/data/put-token.ts';
import { type Nginx, NO_NGINX, startNginx } from '../src/testing/servers/nginx.ts';
import { signing } from '../src/testing/servers/test-app.ts';
import { testServer } from '../src/testing/servers/test-server.ts';
import { until } from '../src/testing/until.ts';

const PETITION = '/v1/petitions/clean-river';
// How often a quiet stream sends a comment.
const COMMENT_MS = 15_000;
const SUMMARY = `${PETITION}/summary`;

const cacheStatus = (response: Response) => response.headers.get('X-Cache-Status');
const linesOf = ({ rawHeaders }: IncomingMessage, name: string) =>
  rawHeaders.filter((header, at) => at % 2 === 0 && header.toLowerCase() === name).length;

describe('nginx as deploy/nginx has it', { skip: NO_NGINX }, () => {
  let nginx: Nginx;
  const leftovers: (() => Promise<void>)[] = [];
  afterEach(async () => {
    await nginx.stop();
    for (const cleanUp of leftovers.splice(0)) await cleanUp();
  });

  /** One process behind nginx, and the paths it was asked for. */
  async function oneProcess(settings: Record<string, string> = {}) {
    const asked: string[] = [];
    const noteRequest = (line: string) => {
      const { method, route } = JSON.parse(line) as { method?: string; route: string };
      if (method !== undefined) asked.push(route);
    };
    const server = await testServer(
      { TRUSTED_PROXIES: '127.0.0.1', ...settings },
      { log: pino({}, { write: (line) => noteRequest(line) }) },
    );
    leftovers.push(() => server.remove());
    nginx = await startNginx([server.port]);
    return { server, asked };
  }

  const get = (path: string, headers: Record<string, string> = {}) => fetch(nginx.origin + path, { headers });
  const sign = (number: number) => {
    const [path, init] = signing(signBody(number));
    return fetch(nginx.origin + path, init);
  };

  /** Sends a raw request; returns the answer with all header lines. */
  async function raw(path: string, options: RequestOptions = {}, body = ''): Promise<IncomingMessage> {
    const sent = request(nginx.origin, { path, agent: false, ...options }).end(body);
    const [response] = (await once(sent, 'response')) as [IncomingMessage];
    response.resume();
    return response;
  }
  it('answers repeated requests for the count, whatever the query, without asking the process', async () => {
    const { asked } = await oneProcess();
    const first = await get(SUMMARY);
    const again = await get(SUMMARY);
    const withQuery = await get(`${SUMMARY}?at=1`);
    assert.deepEqual([first, again, withQuery].map(cacheStatus), ['MISS', 'HIT', 'HIT']);
    assert.equal(await again.text(), await first.text());
    assert.equal(asked.filter((route) => route.endsWith('/summary')).length, 1);
  });

  it('asks the process once when many ask at once', async () => {
    const { asked } = await oneProcess();
    const responses = await Promise.all(Array.from({ length: 20 }, () => get(SUMMARY)));
    assert.equal(
      responses.every(({ status }) => status === 200),
      true,
    );
    assert.equal(asked.length, 1);
  });

  it('passes ETag and CORS on, each once, and answers 304 by itself', async () => {
    const { asked } = await oneProcess();
    await get(SUMMARY);
    const kept = await raw(SUMMARY);
    const known = await raw(SUMMARY, { headers: { 'If-None-Match': kept.headers.etag } });
    assert.deepEqual([kept.statusCode, known.statusCode], [200, 304]);
    for (const response of [kept, known]) {
      for (const name of [
        'access-control-allow-origin',
        'cross-origin-resource-policy',
        'etag',
        'cache-control',
      ]) {
        assert.equal(linesOf(response, name), 1, name);
      }
    }
    assert.equal(known.headers.etag, kept.headers.etag);
    assert.equal(asked.length, 1);
  });

  it("keeps the petition, its days, its removals, its corrections, partners' counts and the pages of the wall, each apart", async () => {
    const { server } = await oneProcess();
    await putDonation(server.store.db, { id: 'a' });
    await putDonation(server.store.db, { id: 'b' });
    const wall = '/v1/campaigns/rivers/wall';
    const paths = [
      PETITION,
      `${PETITION}/removals`,
      `${PETITION}/days`,
      `${PETITION}/corrections`,
      `${PETITION}/partners/temple/summary`,
      wall,
      '/v1/petitions?campaign=rivers',
      `${wall}?limit=1`,
    ];
    const texts = new Set<string>();
    for (const path of paths) {
      texts.add(await (await get(path)).text());
      assert.equal(cacheStatus(await get(path)), 'HIT', path);
    }
    assert.equal(texts.size, paths.length);
  });

  it('keeps the pictures of a petition, each kind and language apart, with their headers', async () => {
    const { asked } = await oneProcess();
    const queries = ['lang=km&kind=preview', 'lang=en&kind=preview', 'lang=en&kind=voice'];
    const paths = queries.map((query) => `/p/clean-river/card.png?${query}`);
    for (const path of paths) {
      const [first, again] = [await get(path), await get(path)];
      assert.deepEqual([first.status, cacheStatus(again)], [200, 'HIT'], path);
      assert.deepEqual(await again.bytes(), await first.bytes());
      assert.equal(again.headers.get('Cross-Origin-Resource-Policy'), 'cross-origin');
    }
    assert.equal(asked.length, paths.length);
  });

  it('keeps nothing else', async () => {
    const { asked } = await oneProcess();
    const others = [`${PETITION}/signatures`, '/v1/challenge', '/p/clean-river', '/healthz', '/p/style.css'];
    for (const path of others) {
      const response = await get(path);
      assert.deepEqual([response.status, cacheStatus(response)], [200, null], path);
    }
    const before = asked.length;
    for (const _ of [1, 2]) assert.equal((await get('/v1/petitions/no-such')).status, 404);
    assert.equal(asked.length, before + 2, 'not even that something is not there');
  });

  it('passes every signature on', async () => {
    const { server, asked } = await oneProcess();
    for (const number of [1, 2, 2]) {
      const response = await sign(number);
      assert.deepEqual([response.status, cacheStatus(response)], [202, null]);
    }
    const [path, { headers }] = signing('');
    const options = { method: 'POST', headers: headers as Record<string, string> };
    const passed = await raw(path, options, JSON.stringify(signBody(3)));
    assert.equal(linesOf(passed, 'access-control-allow-origin'), 1);
    assert.equal(asked.length, 4);
    const summary = await fetch(server.origin + SUMMARY);
    assert.match(await summary.text(), /"online":3,/);
    assert.equal((await raw(path, { method: 'OPTIONS' })).statusCode, 204);
  });

  it('passes on bodies as large as any route accepts, so that the process can report the error', async () => {
    const { asked, server } = await oneProcess();
    const [path, init] = signing('x'.repeat(24_000));
    const refused = await fetch(nginx.origin + path, init);
    assert.deepEqual(
      [refused.status, refused.headers.get('Content-Type')],
      [413, 'application/problem+json'],
    );
    assert.equal((await fetch(nginx.origin + path, { ...init, body: 'x'.repeat(40_000) })).status, 413);
    assert.equal(asked.length, 1);
    await putToken(server.store.db, `smlg_${'s'.repeat(43)}`, SCOPES);
    const headers = { Authorization: `Bearer smlg_${'s'.repeat(43)}`, 'Content-Type': 'application/json' };
    const send = async (method: string, console: string, body: object) => {
      const url = `${nginx.origin}/console/api/${console}`;
      return (await fetch(url, { method, headers, body: JSON.stringify(body) })).status;
    };
    const text = 'x'.repeat(200_000);
    assert.equal(
      await send('PUT', 'campaigns/river/file', { file: { campaign: { slug: 'river' }, text } }),
      422,
    );
    assert.equal(await send('POST', 'campaigns/none/donations', { entry: { letter: text } }), 404);
    assert.equal(await send('PUT', 'petitions/none', { entry: { text }, version: 1 }), 404);
  });

  it('brings each message of a stream at once', async () => {
    await oneProcess();
    const stream = await openStream(`${nginx.origin}${PETITION}/live`);
    assert.equal((await stream.next()).count, 0);
    const signedAt = performance.now();
    await sign(1);
    assert.equal((await stream.next()).count, 1);
    assert.ok(performance.now() - signedAt < COMMENT_MS, 'before anything else could push it through');
    stream.stop();
  });

  it('refuses metrics and readiness from outside, however they are written', async () => {
    const { asked } = await oneProcess();
    for (const path of ['/metrics', '/readyz', '//metrics', '/%6detrics', '/v1/../metrics', '/metrics?a']) {
      assert.equal((await raw(path)).statusCode, 403, path);
    }
    assert.equal(asked.length, 0);
  });

  it("passes the client's address to the process, whatever the client's own headers say", async () => {
    await oneProcess({ STREAMS_PER_ADDRESS: '1' });
    const here = { localAddress: '127.0.0.2' };
    const forged = { ...here, headers: { 'X-Forwarded-For': '203.0.113.9' } };
    const streams: IncomingMessage[] = [];
    for (const options of [here, here, forged, { localAddress: '127.0.0.3' }]) {
      streams.push(await raw(`${PETITION}/live`, options));
    }
    assert.deepEqual(
      streams.map(({ statusCode }) => statusCode),
      [200, 429, 429, 200],
    );
    for (const stream of streams) stream.destroy();
  });

  /** One process behind nginx, with caching cut from ten seconds to one. */
  async function oneProcessInAHurry() {
    const server = await testServer();
    leftovers.push(() => server.remove());
    const hurry = async (path: string, response: ServerResponse) => {
      const { status, headers, body } = await fetch(server.origin + path);
      const kept = headers.get('Cache-Control')?.replace('s-maxage=10,', 's-maxage=1,') ?? '';
      assert.match(kept, /s-maxage=1,/);
      response.writeHead(status, { 'Cache-Control': kept }).end(await text(body!));
    };
    const relay = createServer(({ url }, response) => void hurry(url!, response));
    await once(relay.listen(0, '127.0.0.1'), 'listening');
    const close = async () => {
      relay.closeAllConnections();
      await once(relay.close(), 'close');
    };
    nginx = await startNginx([(relay.address() as AddressInfo).port]);
    return { server, close };
  }

  /** The first answer that came after the cached one expired. */
  async function onceOld(path: string): Promise<Response> {
    let answer = await get(path);
    await until(async () => cacheStatus((answer = await get(path))) !== 'HIT');
    return answer;
  }

  it('gives a fresh count after ten seconds without making anybody wait, and the last one while the process is away', async () => {
    const { server, close } = await oneProcessInAHurry();
    const partner = `${PETITION}/partners/temple/summary`;
    await Promise.all([get(SUMMARY), get(partner)]);
    const [signaturePath, signature] = signing(signBody(1));
    await fetch(server.origin + signaturePath, signature);
    const old = await onceOld(SUMMARY);
    assert.equal(cacheStatus(old), 'STALE');
    assert.match(await old.text(), /"count":0,/);
    await until(async () => (await (await get(SUMMARY)).text()).includes('"count":1,'));
    await close();
    const last = await onceOld(partner);
    assert.deepEqual([last.status, cacheStatus(last)], [200, 'STALE']);
    const [path, init] = signing(signBody(2));
    const options = { method: 'POST', headers: init.headers as Record<string, string> };
    const refused = await raw(path, options, JSON.stringify(signBody(2)));
    assert.deepEqual([refused.statusCode, refused.headers['retry-after']], [503, '5']);
    assert.equal(refused.headers['content-type'], 'application/problem+json');
    assert.equal(linesOf(refused, 'access-control-allow-origin'), 1);
  });

  it('gives the last count while the process answers that its database is away, or not at all', async () => {
    let isAway = false;
    const asked: (string | undefined)[] = [];
    const process = createServer(({ url }, response) => {
      asked.push(url);
      if (isAway) return response.writeHead(503, { 'Cache-Control': 'no-store' }).end('away');
      return response.writeHead(200, { 'Cache-Control': 's-maxage=1, stale-if-error=600' }).end('the last');
    }).listen(0, '127.0.0.1');
    await once(process, 'listening');
    nginx = await startNginx([(process.address() as AddressInfo).port]);
    assert.equal(cacheStatus(await get(`${SUMMARY}?a=b`)), 'MISS');
    assert.deepEqual(asked, [SUMMARY], 'the process sees no query that the kept answer is not told apart by');
    isAway = true;
    await pause(2100);
    const away = await get(SUMMARY);
    assert.deepEqual([away.status, await away.text()], [200, 'the last']);
    process.closeAllConnections();
    process.close();
    const gone = await get(SUMMARY);
    assert.deepEqual([gone.status, await gone.text()], [200, 'the last']);
  });

  it('sends a signature to the next process when one breaks off in the middle', async () => {
    const breaking = createServer((request) => request.resume().on('end', () => request.socket.destroy()));
    const answering = createServer((_, response) => response.writeHead(202).end());
    const servers = [breaking, answering];
    const ports: number[] = [];
    for (const server of servers) {
      await once(server.listen(0, '127.0.0.1'), 'listening');
      ports.push((server.address() as AddressInfo).port);
      leftovers.push(async () => {
        server.closeAllConnections();
        server.close();
      });
    }
    nginx = await startNginx(ports);
    assert.deepEqual([(await sign(1)).status, (await sign(2)).status], [202, 202]);
  });

  it('speaks https and HTTP/2 as shipped, and leads there', async () => {
    const server = await testServer({ TRUSTED_PROXIES: '127.0.0.1' });
    leftovers.push(() => server.remove());
    nginx = await startNginx([server.port], { https: true });
    const client = connect(nginx.origin, { rejectUnauthorized: false });
    const stream = client.request({ ':path': SUMMARY });
    const [headers] = (await once(stream, 'response')) as [Record<string, unknown>];
    assert.deepEqual([headers[':status'], headers['x-cache-status']], [200, 'MISS']);
    assert.match(String(headers['strict-transport-security']), /^max-age=/);
    client.destroy();
    const plain = await fetch(`http://127.0.0.1:${nginx.plainPort}/p/clean-river?lang=km`, {
      redirect: 'manual',
    });
    assert.equal(plain.status, 301);
    assert.equal(plain.headers.get('Location'), 'https://sign.example.org/p/clean-river?lang=km');
  });
});
