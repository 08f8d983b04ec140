import assert from 'node:assert/strict';
import { connect, type Socket } from 'node:net';
import { after, before, describe, it } from 'node:test';
import * as fc from 'fast-check';
import { type TestServer, testServer } from '../testing/servers/test-server.ts';
import { until } from '../testing/until.ts';
import { type Acknowledged, assertStoredOnce, noteAcknowledged } from './acknowledged.ts';
import { asBytes, hostileBytes, type Said } from './hostile-bytes.ts';
import { hostileRequest } from './hostile-request.ts';
import { openConnections, sayTo, statusesIn } from './raw-connection.ts';
import { bytesHeld } from './memory.ts';
import { SEED } from './seed.ts';
import { assertCountersEqualRows, assertStoredTextIsClean } from './stored.ts';
import { type Given, toSend } from './to-send.ts';

const REQUESTS = 5600;
const CONNECTIONS = 1200;
/** How many run at once; some wait until the server times out. */
const TOGETHER = 200;
const HALF_OPEN = 400;
// Allowed growth: compiled code, and memory that the engine does not give back at once.
const MORE_BYTES_MAX = 3_000_000;

// Long enough for every good client, and short enough for a test to wait for a bad one.
const TIMEOUTS = {
  headersTimeout: 120,
  requestTimeout: 200,
  keepAliveTimeout: 100,
  connectionsCheckingInterval: 20,
};
const GIVEN: Given = {
  routes: [
    '/v1/petitions/:petition/live',
    '/v1/petitions/:petition/summary',
    '/p/:petition',
    '/readyz',
    '/:any',
  ],
  signers: [`/s/${'t'.repeat(43)}`],
  proof: '{"challenge":{},"solution":{}}',
};

describe('a server on a real socket', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer({ TRUSTED_PROXIES: '127.0.0.0/8' }, { timeouts: TIMEOUTS });
  });
  after(() => server.remove());

  /** Sends one and reads the answer; fails on a 5xx. */
  async function say({ bytes, leaving }: Said): Promise<number[]> {
    const statuses = statusesIn(await sayTo(server.port, bytes, leaving));
    const failed = statuses.find((status) => status >= 500);
    assert.equal(failed, undefined, `${failed} for ${Buffer.from(bytes).toString('latin1').slice(0, 300)}`);
    return statuses;
  }

  /** Sends many, some at once; memory must not grow from the first half to the second. */
  async function sayAll<One extends Said>(
    said: fc.Arbitrary<One>,
    times: number,
    heard: (one: One, statuses: number[]) => void = () => undefined,
  ): Promise<void> {
    const together = fc.array(said, { minLength: TOGETHER, maxLength: TOGETHER });
    const held: number[] = [];
    let answered = 0;
    const holds = fc.asyncProperty(together, async (all) => {
      await Promise.all(all.map(async (one) => heard(one, await say(one))));
      answered += TOGETHER;
      if (answered % (times / 2) === 0) held.push(await bytesHeld());
    });
    await fc.assert(holds, { seed: SEED, numRuns: times / TOGETHER });
    const [half = 0, end = 0] = held;
    assert.ok(end - half < MORE_BYTES_MAX, `${half} bytes after one half, ${end} after the other`);
  }

  async function isWell(): Promise<void> {
    const bytes = Buffer.from('GET /readyz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
    // On a busy machine even a good client can exceed this server's short time-outs.
    await until(async () => (await say({ bytes, leaving: 'wait' })).join() === '200');
    await until(() => openConnections() === 0);
  }

  it('answers hostile requests without a 5xx, and stores what it acknowledged', async () => {
    const noted: Acknowledged = { own: new Set(), all: new Set() };
    let persons = 1000;
    const requests = hostileRequest.map((request) => {
      persons += 1;
      const sent = toSend(request, GIVEN, persons);
      return { sent, person: persons, bytes: asBytes(sent), leaving: 'wait' as const };
    });
    await sayAll(requests, REQUESTS, ({ sent, person }, [status = 0]) =>
      noteAcknowledged(noted, sent, person, status),
    );
    const rows = await server.store.db.selectFrom('signatures').select('id').execute();
    assertStoredOnce(rows, noted);
    assert.ok(noted.own.size > REQUESTS / 20, `${noted.own.size} were good enough to be stored`);
    await assertCountersEqualRows(server.store.db);
    await assertStoredTextIsClean(server.store.db);
    await isWell();
  });

  it('answers bytes that are no request without a 5xx, whatever becomes of the line', async () => {
    await sayAll(hostileBytes, CONNECTIONS);
    await assertCountersEqualRows(server.store.db);
    await isWell();
  });

  it('hangs up on hundreds that begin and never end', async () => {
    const begun = ['', 'P', 'POST /v1', 'GET /readyz HTTP/1.1\r\nHost: a\r\n'];
    const sockets: Socket[] = Array.from({ length: HALF_OPEN }, (_, number) => {
      const socket = connect(server.port, '127.0.0.1', () =>
        socket.write(begun[number % begun.length] ?? ''),
      );
      return socket.on('error', () => undefined).resume();
    });
    await until(() => sockets.every(({ closed }) => closed));
    await isWell();
  });
});
