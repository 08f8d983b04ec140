import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { commonHeadersOf } from '../http/common-headers.ts';
import { signBody } from '../testing/data/fixtures.ts';
import { openStream } from '../testing/event-stream.ts';
import { signing } from '../testing/servers/test-app.ts';
import { type TestServer, testServer } from '../testing/servers/test-server.ts';

const LIVE = '/v1/petitions/clean-river/live';

describe('GET /v1/petitions/:petition/live', () => {
  let server: TestServer;
  const start = async (settings?: Record<string, string>) => (server = await testServer(settings));
  afterEach(() => server.remove());
  const sign = (number: number) => {
    const [path, init] = signing(signBody(number));
    return fetch(server.origin + path, init);
  };

  it('sends the count at once, and again when it changes', async () => {
    await start();
    const stream = await openStream(server.origin + LIVE);
    assert.equal((await stream.next()).count, 0);
    await sign(1);
    const { count, status } = await stream.next();
    assert.deepEqual({ count, status }, { count: 1, status: 'open' });
    assert.match(stream.text(), /^retry: \d{4}\n\n/);
    stream.stop();
  });

  it('is not cached, changed or delayed by proxies, and open to all sites', async () => {
    await start();
    const stream = await openStream(server.origin + LIVE);
    const { statusCode, headers } = stream.response;
    assert.equal(statusCode, 200);
    assert.equal(headers['content-type'], 'text/event-stream');
    assert.equal(headers['cache-control'], 'no-store, no-transform');
    assert.equal(headers['x-accel-buffering'], 'no');
    assert.equal(headers['access-control-allow-origin'], '*');
    assert.equal(headers['cross-origin-resource-policy'], 'cross-origin');
    stream.stop();
  });

  it('has every header that other answers for all sites have', async () => {
    await start();
    const [stream, other, summary] = await Promise.all([
      openStream(server.origin + LIVE),
      fetch(`${server.origin}/v1/nothing`),
      fetch(server.origin + LIVE.replace('live', 'summary')),
    ]);
    const { headers } = stream.response;
    assert.equal(headers['referrer-policy'], 'strict-origin-when-cross-origin');
    for (const [name, value] of Object.entries(commonHeadersOf(LIVE)).map(([key, is]) => [
      key.toLowerCase(),
      is,
    ]))
      assert.deepEqual(
        [headers[name!], other.headers.get(name!), summary.headers.get(name!)],
        [value, value, value],
      );
    stream.stop();
  });

  it('sends everybody the last count, in at most one message a second', async () => {
    await start();
    const streams = await Promise.all([1, 2, 3].map(() => openStream(server.origin + LIVE)));
    for (const stream of streams) assert.equal((await stream.next()).count, 0);
    const startedAt = performance.now();
    await sign(1);
    await Promise.all(Array.from({ length: 20 }, (_, number) => sign(number + 2)));
    for (const stream of streams) {
      let messages = 1;
      while ((await stream.next()).count < 21) messages += 1;
      const seconds = (performance.now() - startedAt) / 1000;
      assert.ok(messages - 1 <= seconds + 0.1, `${messages} messages in ${seconds} seconds`);
      stream.stop();
    }
  });

  it('sends that the petition has closed by the clock', async () => {
    await start();
    const stream = await openStream(server.origin + LIVE);
    assert.equal((await stream.next()).status, 'open');
    server.clock.now = new Date('2026-06-01T00:00:00+07:00');
    const { status, updatedAt } = await stream.next();
    assert.deepEqual({ status, updatedAt }, { status: 'closed', updatedAt: '2026-05-31T17:00:00.000Z' });
    stream.stop();
  });

  it('refuses more streams than an address may have, until one of them ends', async () => {
    await start({ STREAMS_PER_ADDRESS: '2' });
    const [first, second] = [await openStream(server.origin + LIVE), await openStream(server.origin + LIVE)];
    const refused = await fetch(server.origin + LIVE);
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('Retry-After'), '60');
    const policy = '"default";q=2;qu="concurrent-requests"';
    assert.equal(refused.headers.get('RateLimit-Policy'), policy);
    assert.equal(refused.headers.get('RateLimit'), '"default";r=0;t=60');
    assert.equal(first.response.headers['ratelimit-policy'], policy);
    assert.equal(first.response.headers['ratelimit'], undefined);
    assert.equal(refused.headers.get('Access-Control-Allow-Origin'), '*');
    first.stop();
    await first.ended;
    const third = await untilOpened();
    for (const stream of [second, third]) stream.stop();
  });

  it('counts by the address that a trusted proxy names', async () => {
    await start({ STREAMS_PER_ADDRESS: '1', TRUSTED_PROXIES: '127.0.0.1' });
    const statuses: (number | undefined)[] = [];
    for (const address of ['203.0.113.1', '203.0.113.2', '203.0.113.1']) {
      const stream = await openStream(server.origin + LIVE, { 'X-Forwarded-For': address });
      statuses.push(stream.response.statusCode);
    }
    assert.deepEqual(statuses, [200, 200, 429]);
  });

  it('refuses more streams than there may be in all', async () => {
    await start({ STREAMS_MAX: '1' });
    const stream = await openStream(server.origin + LIVE);
    const refused = await fetch(server.origin + LIVE);
    assert.equal(refused.status, 503);
    assert.equal(refused.headers.get('Retry-After'), '5');
    stream.stop();
  });

  it('opens no stream for HEAD', async () => {
    await start();
    const response = await fetch(server.origin + LIVE, { method: 'HEAD' });
    assert.equal(response.status, 200);
    assert.equal(await response.text(), '');
  });

  async function untilOpened() {
    for (;;) {
      const stream = await openStream(server.origin + LIVE);
      if (stream.response.statusCode === 200) return stream;
      stream.response.resume();
      await stream.ended;
    }
  }
});
