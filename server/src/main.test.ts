import assert from 'node:assert/strict';
import { existsSync, rmSync, statSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, it } from 'node:test';
import { readConfig } from './config.ts';
import { serveUntilSignalled } from './http/stop-signals.ts';
import { type RunningServer, startServer } from './main.ts';
import { PepperError } from './secrets/pepper.ts';
import { openStream } from './testing/event-stream.ts';
import { PNG } from './testing/data/campaign-folder.ts';
import { putDonation, putLetter, signBody } from './testing/data/fixtures.ts';
import { SILENT, signing } from './testing/servers/test-app.ts';
import { type TestServer, testServer } from './testing/servers/test-server.ts';
import { until } from './testing/until.ts';

const QUIET = { log: SILENT, embed: null };
const SUMMARY = '/v1/petitions/clean-river/summary';

describe('serveUntilSignalled', () => {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    it(`closes at ${signal}, and leaves no listener behind`, async () => {
      let closed = 0;
      const before = process.listenerCount(signal);
      const served = serveUntilSignalled({ close: () => Promise.resolve(void (closed += 1)) });
      assert.equal(closed, 0);
      process.emit(signal);
      await served;
      assert.equal(closed, 1);
      assert.equal(process.listenerCount(signal), before);
    });
  }
});

describe('a server', () => {
  let server: TestServer;
  afterEach(() => server.remove());

  const sign = (number: number) => {
    const [path, init] = signing(signBody(number));
    return fetch(server.origin + path, init);
  };
  const restart = (settings = {}): Promise<RunningServer> =>
    startServer(readConfig({ DATA_DIR: server.folder, PORT: '0', ...settings }), QUIET);

  it('makes its pepper at the first start, and keeps all it has counted', async () => {
    server = await testServer();
    assert.equal(statSync(join(server.folder, 'pepper')).mode & 0o777, 0o600);
    assert.equal((await sign(1)).status, 202);
    await server.close();
    const again = await restart();
    const summary = await fetch(`http://127.0.0.1:${again.port}${SUMMARY}`);
    assert.match(await summary.text(), /"online":1/);
    const [path, init] = signing(signBody(1, { id: '01890000-0000-7000-8000-0000000000ff' }));
    await fetch(`http://127.0.0.1:${again.port}${path}`, init);
    const after = await fetch(`http://127.0.0.1:${again.port}${SUMMARY}`);
    assert.match(await after.text(), /"online":1/, 'the same person under the same pepper');
    await again.close();
  });

  it('keeps the scripts of its build in its data, for pages that go on asking for them', async () => {
    server = await testServer({}, { embed: undefined });
    const { src } = (await (await fetch(`${server.origin}/embed/pinned.json`)).json()) as { src: string };
    assert.ok(existsSync(join(server.folder, new URL(src).pathname)));
  });

  it('encodes at its start the letters that an earlier version stored as they came', async () => {
    server = await testServer();
    await putLetter(server.store.db, { id: 'old', content: PNG.toString('base64'), made_from: null });
    await putDonation(server.store.db, { id: 'a', letter: 'old' });
    await server.close();
    const again = await restart();
    const encoded = () =>
      server.store.db.selectFrom('letters').select('made_from').where('id', '<>', 'old').execute();
    await until(async () => (await encoded()).length === 1);
    await again.close();
  });

  it('does not start without the pepper that its signatures were made with', async () => {
    server = await testServer();
    await sign(1);
    await server.close();
    rmSync(join(server.folder, 'pepper'));
    await assert.rejects(restart(), PepperError);
  });

  it('does not start where it cannot listen, and names the setting', async () => {
    server = await testServer();
    await assert.rejects(restart({ PORT: String(server.port) }), {
      name: 'ConfigError',
      message: `PORT: port ${server.port} is in use already; set PORT to another`,
    });
    await assert.rejects(restart({ HOST: '203.0.113.1' }), {
      name: 'ConfigError',
      message: 'HOST: cannot listen at 203.0.113.1 (EADDRNOTAVAIL)',
    });
  });

  it('names the port it found in its public address, unless one is set', async () => {
    server = await testServer({ PUBLIC_URL: 'https://sign.example.org' });
    assert.equal(server.url, 'https://sign.example.org');
    const other = await restart();
    assert.equal(other.url, `http://localhost:${other.port}`);
    await other.close();
  });

  it('answers open requests when it is closed, ends its streams, and accepts nothing new', async () => {
    server = await testServer();
    const stream = await openStream(`${server.origin}/v1/petitions/clean-river/live`);
    await stream.next();
    const [path] = signing(signBody(1));
    const body = JSON.stringify(signBody(1));
    const half = request(server.origin + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Connection: 'keep-alive' },
    });
    const answered = new Promise<IncomingMessage>((resolve) => half.on('response', resolve));
    half.write(body.slice(0, 20));
    // Once a later request on another connection is answered, the half-sent one has arrived.
    await fetch(server.origin + SUMMARY);
    const closing = server.close();
    await stream.ended;
    await assert.rejects(fetch(server.origin + SUMMARY));
    half.end(body.slice(20));
    const response = await answered;
    assert.equal(response.statusCode, 202);
    response.resume();
    await closing;
    const rows = await server.store.db.selectFrom('signatures').selectAll().execute();
    assert.equal(rows.length, 1);
  });

  it('may be closed twice', async () => {
    server = await testServer();
    await Promise.all([server.close(), server.close()]);
  });

  it('answers no bytes at all with a 5xx', async () => {
    server = await testServer();
    const requests = [
      'GET /% HTTP/1.1\r\nHost: a\r\n\r\n',
      'GET /v1/petitions/%ff%fe HTTP/1.1\r\nHost: a\r\n\r\n',
      'GET http://evil.example/v1/petitions/x HTTP/1.1\r\nHost: a\r\n\r\n',
      'GET // HTTP/1.1\r\nHost: a\r\n\r\n',
      'GET /\\ HTTP/1.1\r\nHost: a\r\n\r\n',
      'GET /healthz HTTP/1.1\r\nHost: a b@c\r\n\r\n',
      'GET /healthz HTTP/1.1\r\n\r\n',
      'TRACE /healthz HTTP/1.1\r\nHost: a\r\n\r\n',
      'OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n',
      'CONNECT a:1 HTTP/1.1\r\nHost: a\r\n\r\n',
      'POST /v1/petitions/clean-river/signatures HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 0\r\n\r\n',
      'POST /v1/petitions/clean-river/signatures HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
      `GET /healthz HTTP/1.1\r\nHost: a\r\nIf-None-Match: ${'x'.repeat(20_000)}\r\n\r\n`,
      'nonsense\r\n\r\n',
    ];
    for (const bytes of requests) {
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(await answerTo(bytes))?.[1] ?? 400);
      assert.ok(status < 500, `${status} for ${bytes.slice(0, 60)}`);
    }
    assert.equal((await fetch(`${server.origin}/healthz`)).status, 200);
  });

  /** Sends raw bytes. Resolves with the answer, once its headers are complete or the connection closes. */
  function answerTo(bytes: string): Promise<string> {
    return new Promise((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write(bytes));
      let text = '';
      socket.setEncoding('latin1');
      socket.on('data', (chunk: string) => {
        text += chunk;
        if (text.includes('\r\n\r\n')) socket.destroy();
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(text));
    });
  }
});
