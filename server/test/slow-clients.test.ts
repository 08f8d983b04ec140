import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, describe, it } from 'node:test';
import type { Timeouts } from '../src/http/listen.ts';
import { signBody } from '../src/testing/data/fixtures.ts';
import { type TestServer, testServer } from '../src/testing/servers/test-server.ts';

const SIGN =
  'POST /v1/petitions/clean-river/signatures HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n';

// A client that keeps sending may receive a reset before it reads the answer.
const LOST_OR_408 = /^$|^HTTP\/1\.1 408 /;

// Through real sockets: these time-outs are Node's own, set in `main.ts`.
describe('a server', () => {
  let server: TestServer;
  const sockets: Socket[] = [];
  const start = async (timeouts: Partial<Timeouts> = {}) => {
    server = await testServer({}, { timeouts: { connectionsCheckingInterval: 20, ...timeouts } });
  };
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await server.remove();
  });

  /** Sends bytes, and more while the connection is open; resolves with the answer when the server closes it. */
  async function untilHungUp(bytes: string, more?: string): Promise<string> {
    const socket = connect(server.port, '127.0.0.1');
    sockets.push(socket);
    let text = '';
    socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
    socket.on('error', () => {});
    await once(socket, 'connect');
    socket.write(bytes);
    const dripping = setInterval(() => {
      if (more !== undefined && socket.writable) socket.write(more);
    }, 10);
    // Not `once`, which throws on a reset: one can come when bytes arrive after the server has closed.
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(dripping);
    return text;
  }

  async function isAlive(): Promise<void> {
    const response = await fetch(`${server.origin}/healthz`);
    assert.equal(response.status, 200);
  }

  it('closes connections that send nothing, or never end the headers of a request', async () => {
    await start({ headersTimeout: 200 });
    await untilHungUp('');
    assert.match(await untilHungUp('GET /healthz HTTP/1.1\r\nHost: a\r\n'), /^HTTP\/1\.1 408 /);
    assert.match(await untilHungUp('GET /healthz HTTP/1.1\r\nHost: a\r\n', 'X-More: a\r\n'), LOST_OR_408);
    await isAlive();
  });

  it('closes connections that never end a body, however steadily it drips', async () => {
    await start({ headersTimeout: 200, requestTimeout: 400 });
    const head = `${SIGN}Content-Length: 8000\r\n\r\n`;
    assert.match(await untilHungUp(`${head}{`), /^HTTP\/1\.1 408 /);
    assert.match(await untilHungUp(`${head}{`, ' '), LOST_OR_408);
    await isAlive();
    const rows = await server.store.db.selectFrom('signatures').select('id').execute();
    assert.deepEqual(rows, []);
  });

  it('closes an idle connection', async () => {
    await start({ keepAliveTimeout: 200 });
    assert.match(await untilHungUp('GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n'), /^HTTP\/1\.1 200 /);
  });

  it('counts a body without a length, refuses it while it still comes, and closes the connection', async () => {
    await start();
    const chunk = `400\r\n${' '.repeat(1024)}\r\n`;
    const answer = await untilHungUp(`${SIGN}Transfer-Encoding: chunked\r\n\r\n`, chunk);
    assert.match(answer, /^$|^HTTP\/1\.1 413 [\s\S]*urn:samleng:problem:too-large/);
    await isAlive();
  });

  it('accepts a small body in chunks', async () => {
    await start();
    const body = JSON.stringify(signBody(1));
    const chunks = body
      .match(/.{1,40}/g)!
      .map((part) => `${part.length.toString(16)}\r\n${part}\r\n`)
      .join('');
    const head = `${SIGN}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n`;
    assert.match(await untilHungUp(`${head}${chunks}0\r\n\r\n`), /^HTTP\/1\.1 202 /);
  });

  it('refuses lengths that contradict each other: a proxy might read the other one', async () => {
    await start();
    const both = `${SIGN}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`;
    assert.match(await untilHungUp(both), /^HTTP\/1\.1 400 /);
    const twice = `${SIGN}Content-Length: 5\r\nContent-Length: 6\r\n\r\n{"a":1`;
    assert.match(await untilHungUp(twice), /^HTTP\/1\.1 400 /);
    await isAlive();
  });

  it("refuses headers that are larger than any client's", async () => {
    await start();
    const url = `GET /v1/petitions/${'a'.repeat(20_000)} HTTP/1.1\r\nHost: a\r\n\r\n`;
    assert.match(await untilHungUp(url), /^HTTP\/1\.1 431 /);
    const header = `GET /healthz HTTP/1.1\r\nHost: a\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`;
    assert.match(await untilHungUp(header), /^HTTP\/1\.1 431 /);
    await isAlive();
  });
});
