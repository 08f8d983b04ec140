import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, describe, it, mock } from 'node:test';
import { createLive, type Live } from './live-hub.ts';
import type { Outgoing } from './live-channel.ts';
import type { Snapshot } from '../counts/current-summary.ts';
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

  it('says the count at once, and again when it changes', async () => {
    await start();
    const stream = await openStream(server.origin + LIVE);
    assert.equal((await stream.next()).count, 0);
    await sign(1);
    const { count, status } = await stream.next();
    assert.deepEqual({ count, status }, { count: 1, status: 'open' });
    assert.match(stream.text(), /^retry: \d{4}\n\n/);
    stream.stop();
  });

  it('is not kept, changed or held up by anything between, and open to all sites', async () => {
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

  it('tells everybody the last number, in at most one message a second', async () => {
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

  it('tells that the clock has closed the petition', async () => {
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

/** A fake of Node's response that records what was written. */
class FakeOutgoing extends EventEmitter {
  written: string[] = [];
  writableLength = 0;
  writableEnded = false;
  destroyed = false;
  writeHead() {
    return this;
  }
  write(chunk: Buffer | string) {
    this.written.push(String(chunk));
    return true;
  }
  end() {
    this.writableEnded = true;
    return this;
  }
  destroy() {
    this.destroyed = true;
    this.emit('close');
    return this;
  }
  count(what: RegExp) {
    return this.written.filter((chunk) => what.test(chunk)).length;
  }
}

function snapshot(count: number, updatedAt: string): Snapshot {
  const petition = {
    petition: 'clean-river',
    goal: 10,
    status: 'open',
    closesAt: null,
    final: false,
  } as const;
  const counts = { count, online: count, paper: 0, carriedOver: 0, today: null };
  return { summary: { ...petition, ...counts, updatedAt }, goodUntil: undefined };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('createLive', () => {
  let live: Live;
  afterEach(() => {
    live.close();
    mock.timers.reset();
  });

  function withFakeTime(read: (petition: string) => Promise<Snapshot | undefined>) {
    mock.timers.enable({ apis: ['setInterval', 'setTimeout', 'Date'] });
    const errors: unknown[] = [];
    const onError = (error: unknown) => void errors.push(error);
    live = createLive({ read, now: () => new Date(), streamsPerAddress: 10, streamsMax: 100, onError });
    const open = (petition = 'clean-river') => {
      const outgoing = new FakeOutgoing();
      assert.equal(live.open(petition, '203.0.113.1', outgoing as unknown as Outgoing), 'opened');
      return outgoing;
    };
    return { open, errors };
  }

  it('keeps a quiet stream alive with a comment every 15 seconds', async () => {
    const { open } = withFakeTime(() => Promise.resolve(snapshot(1, '2026-01-01T00:00:00.000Z')));
    const outgoing = open();
    await settled();
    for (let second = 0; second < 31; second += 1) mock.timers.tick(1000);
    assert.equal(outgoing.count(/^:\n\n$/), 2);
    assert.equal(outgoing.count(/^event/), 1);
  });

  it('drops a reader who takes nothing', async () => {
    const { open } = withFakeTime(() => Promise.resolve(snapshot(1, '2026-01-01T00:00:00.000Z')));
    const outgoing = open();
    await settled();
    outgoing.writableLength = 100_000;
    mock.timers.tick(15_000);
    assert.equal(outgoing.destroyed, true);
  });

  it('says how many streams are open, were refused for want of a place, and were dropped', async () => {
    const { open } = withFakeTime(() => Promise.resolve(snapshot(1, '2026-01-01T00:00:00.000Z')));
    const outgoings = Array.from({ length: 10 }, () => open());
    await settled();
    assert.equal(
      live.open('clean-river', '203.0.113.1', new FakeOutgoing() as unknown as Outgoing),
      'too-many-requests',
    );
    assert.deepEqual(live.counts(), { open: 10, refused: 1, dropped: 0 });
    outgoings[0]!.writableLength = 100_000;
    mock.timers.tick(15_000);
    outgoings[1]!.emit('close');
    assert.deepEqual(live.counts(), { open: 8, refused: 1, dropped: 1 });
  });

  it('counts a dropped reader once, however long the connection takes to close', async () => {
    const { open } = withFakeTime(() => Promise.resolve(snapshot(1, '2026-01-01T00:00:00.000Z')));
    const outgoing = open();
    await settled();
    outgoing.destroy = () => Object.assign(outgoing, { destroyed: true });
    outgoing.writableLength = 100_000;
    mock.timers.tick(15_000);
    mock.timers.tick(15_000);
    assert.equal(live.counts().dropped, 1);
  });

  it('reads every petition again when changes may have gone unheard', async () => {
    const reads: string[] = [];
    let instant = 0;
    const { open } = withFakeTime((petition) => {
      reads.push(petition);
      instant += 1;
      return Promise.resolve(snapshot(instant, `2026-01-01T00:00:00.00${instant}Z`));
    });
    const streams = ['clean-river', 'clean-air'].map((petition) => open(petition));
    await settled();
    live.changedAll();
    mock.timers.tick(1);
    await settled();
    assert.deepEqual(reads, ['clean-river', 'clean-air', 'clean-river', 'clean-air']);
    assert.deepEqual(
      streams.map((stream) => stream.count(/^event/)),
      [2, 2],
    );
  });

  it('tells two messages a second apart also when the first one took long to read', async () => {
    const slow = Promise.withResolvers<Snapshot>();
    const reads = [
      Promise.resolve(snapshot(1, '2026-01-01T00:00:00.001Z')),
      slow.promise,
      Promise.resolve(snapshot(3, '2026-01-01T00:00:00.003Z')),
    ];
    // Whole milliseconds, because timers may fire a fraction early.
    const startedAt = 1000;
    const clock = mock.method(performance, 'now', () => startedAt);
    const { open } = withFakeTime(() => reads.shift() ?? Promise.resolve(undefined));
    const outgoing = open();
    await settled();
    const pass = async (ms: number) => {
      const at = performance.now() + ms;
      clock.mock.mockImplementation(() => at);
      mock.timers.tick(ms);
      await settled();
    };
    live.changed('clean-river');
    await pass(1);
    await pass(900);
    live.changed('clean-river');
    slow.resolve(snapshot(2, '2026-01-01T00:00:00.002Z'));
    await settled();
    assert.equal(outgoing.count(/^event/), 2);
    await pass(990);
    assert.equal(outgoing.count(/^event/), 2, 'the second is not over');
    await pass(10);
    assert.equal(outgoing.count(/^event/), 3, 'what changed during the read is told');
    clock.mock.restore();
  });

  it('gives each reader another time to come back', () => {
    const { open } = withFakeTime(() => Promise.resolve(undefined));
    const waits = Array.from({ length: 10 }, () => Number(/\d+/.exec(open().written[0] ?? '')));
    assert.ok(new Set(waits).size > 5, String(waits));
    for (const wait of waits) assert.ok(wait >= 2000 && wait < 6000, String(wait));
  });

  it('tells within some seconds what another process has counted', async () => {
    const counts = [snapshot(1, '2026-01-01T00:00:00.001Z'), snapshot(2, '2026-01-01T00:00:00.002Z')];
    const { open } = withFakeTime(() => Promise.resolve(counts.shift()));
    const outgoing = open();
    await settled();
    const readAt = performance.now();
    const clock = mock.method(performance, 'now', () => readAt + 5000);
    mock.timers.tick(1000);
    await settled();
    mock.timers.tick(1);
    await settled();
    clock.mock.restore();
    assert.equal(outgoing.count(/"count":2/), 1);
  });

  it('tells a new status within a second of the closing, without waiting for anybody to sign', async () => {
    const until = { goodUntil: new Date(1500) };
    const statuses = [snapshot(1, '2026-01-01T00:00:00.001Z'), snapshot(1, '2026-01-01T00:00:00.002Z')];
    const { open } = withFakeTime(() =>
      Promise.resolve(statuses.map((one) => ({ ...one, ...until })).shift()),
    );
    const outgoing = open();
    await settled();
    statuses.shift();
    mock.timers.tick(1000);
    mock.timers.tick(1);
    await settled();
    assert.equal(outgoing.count(/^event/), 1, 'it is still open');
    mock.timers.tick(1000);
    mock.timers.tick(1);
    await settled();
    assert.equal(outgoing.count(/^event/), 2);
  });

  it('ends a stream after a quarter of an hour, so that nothing is held for ever', async () => {
    const { open } = withFakeTime(() => Promise.resolve(snapshot(1, '2026-01-01T00:00:00.000Z')));
    const outgoing = open();
    await settled();
    const openedAt = performance.now();
    const clock = mock.method(performance, 'now', () => openedAt + 899_000);
    mock.timers.tick(1000);
    assert.equal(outgoing.writableEnded, false);
    clock.mock.mockImplementation(() => openedAt + 900_001);
    mock.timers.tick(1000);
    assert.equal(outgoing.writableEnded, true);
    assert.equal(outgoing.destroyed, false);
    mock.timers.tick(1000);
    assert.equal(outgoing.destroyed, true, 'who does not even take the end');
    clock.mock.restore();
  });

  it('never lets an older count follow a newer one', async () => {
    const counts = [snapshot(2, '2026-01-01T00:00:00.002Z'), snapshot(1, '2026-01-01T00:00:00.001Z')];
    const { open } = withFakeTime(() => Promise.resolve(counts.shift()));
    const outgoing = open();
    await settled();
    live.changed('clean-river');
    mock.timers.tick(1000);
    await settled();
    assert.equal(outgoing.count(/^event/), 1);
    assert.equal(counts.length, 0, 'it was read');
  });

  it('keeps its streams when the database is away, and goes on when it is back', async () => {
    const reads = [
      Promise.reject(new Error('away')),
      Promise.resolve(snapshot(1, '2026-01-01T00:00:00.000Z')),
    ];
    const { open, errors } = withFakeTime(() => reads.shift() ?? Promise.resolve(undefined));
    const outgoing = open();
    await settled();
    assert.equal(errors.length, 1);
    live.changed('clean-river');
    mock.timers.tick(1000);
    await settled();
    assert.equal(outgoing.count(/^event/), 1);
  });

  it('gives an IPv6 household a tenth of what an IPv4 address gets', () => {
    withFakeTime(() => Promise.resolve(undefined));
    const opened = ['2001:db8::1', '2001:db8::2', '2001:db8:1::2'].map((address) =>
      live.open('clean-river', address, new FakeOutgoing() as unknown as Outgoing),
    );
    assert.deepEqual(opened, ['opened', 'too-many-requests', 'opened']);
  });

  it('keeps no place for a reader who left before the stream was opened', () => {
    mock.timers.enable({ apis: ['setInterval'] });
    const errors: unknown[] = [];
    live = createLive({
      read: () => Promise.resolve(undefined),
      now: () => new Date(),
      streamsPerAddress: 1,
      streamsMax: 1,
      onError: (error) => void errors.push(error),
    });
    const [gone, here] = [new FakeOutgoing(), new FakeOutgoing()];
    gone.destroyed = true;
    const openedFor = (outgoing: FakeOutgoing) =>
      live.open('clean-river', '203.0.113.1', outgoing as unknown as Outgoing);
    assert.deepEqual([gone, here].map(openedFor), ['unavailable', 'opened']);
    assert.deepEqual([gone.written, errors], [[], []]);
  });

  it('ends all streams when it closes, and opens no other', () => {
    const { open } = withFakeTime(() => Promise.resolve(undefined));
    const outgoing = open();
    live.close();
    assert.equal(outgoing.writableEnded, true);
    const late = live.open('clean-river', '203.0.113.1', new FakeOutgoing() as unknown as Outgoing);
    assert.equal(late, 'unavailable');
  });
});

describe('a reader who never reads', () => {
  // Large enough to fill the system's socket buffer before the stream reaches its maximum age.
  const NAME = 'a'.repeat(50_000);
  const SECONDS_MAX = 800;

  it('is dropped with little unsent, while others are told everything', async () => {
    let second = 0;
    const read = () => {
      const { summary } = snapshot(second, new Date(second).toISOString());
      return Promise.resolve({ summary: { ...summary, petition: NAME }, goodUntil: undefined });
    };
    const startedAt = performance.now();
    mock.timers.enable({ apis: ['setInterval', 'setTimeout'] });
    const clock = mock.method(performance, 'now', () => startedAt + second * 1000);
    const live = createLive({
      read,
      now: () => new Date(),
      streamsPerAddress: 9,
      streamsMax: 9,
      onError: assert.ifError,
    });
    const responses: ServerResponse[] = [];
    const server = createServer((_, response) => {
      responses.push(response);
      live.open(NAME, '127.0.0.1', response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;

    const request = 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const silent = connect(port, '127.0.0.1').on('error', () => {});
    silent.pause().write(request);
    await once(server, 'request');
    const lively = connect(port, '127.0.0.1').on('error', () => {});
    let heard = '';
    lively.on('data', (chunk) => (heard = (heard + String(chunk)).slice(-100_000)));
    const untilHeard = async () => {
      while (!heard.includes(`"count":${second},`)) await settled();
    };
    lively.write(request);
    await untilHeard();

    let unsentMax = 0;
    while (live.counts().dropped === 0 && second < SECONDS_MAX) {
      second += 1;
      live.changed(NAME);
      mock.timers.tick(1000);
      await untilHeard();
      unsentMax = Math.max(unsentMax, responses[0]!.writableLength);
    }
    assert.deepEqual(live.counts(), { open: 1, refused: 0, dropped: 1 });
    assert.ok(unsentMax < 2 * NAME.length, `${unsentMax} bytes unsent`);
    live.close();
    for (const socket of [silent, lively]) socket.destroy();
    server.close();
    clock.mock.restore();
    mock.timers.reset();
  });
});
